package org.sapwood.synthetic.returns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sapwood.synthetic.rows.ChildRows;
import org.sapwood.synthetic.rows.Row;

/** What the SSDA903 of one year says about one child. */
final class CareReturn {
    private final ChildRows rows;
    private final FinancialYear year;
    private final Row person;
    private final Map<CareTable, List<Entry>> tables = new EnumMap<>(CareTable.class);

    private CareReturn(ChildRows rows, FinancialYear year) {
        this.rows = rows;
        this.year = year;
        this.person = rows.of("ssd_person").getFirst();
    }

    /** Empty when the child does not belong in the year's return. */
    static Map<CareTable, List<Entry>> of(ChildRows rows, FinancialYear year) {
        boolean everInCare = !rows.of("ssd_cla_episodes").isEmpty();
        return everInCare ? new CareReturn(rows, year).fill() : Map.of();
    }

    private Map<CareTable, List<Entry>> fill() {
        List<Row> episodes = rows.of("ssd_cla_episodes").stream()
                .filter(row -> year.touches(row, "clae_cla_episode_start_date", "clae_cla_episode_ceased_date"))
                .toList();
        episodes.forEach(this::episode);
        new LeavingReturn(rows, year, person).write(!episodes.isEmpty(), this::add);
        if (episodes.isEmpty() && tables.isEmpty()) {
            return tables;
        }
        header(episodes);
        if (!episodes.isEmpty()) {
            new CareYear(rows, year, person, episodes).write(this::add);
            new LibertyReturn(rows, year, person).write(episodes, this::add);
        }
        return tables;
    }

    private void add(CareTable table, Entry row) {
        tables.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
    }

    private void header(List<Row> episodes) {
        Row school = rows.of("ssd_send").isEmpty() ? null : rows.of("ssd_send").getFirst();
        String upn = school == null ? "" : school.get("send_upn");
        boolean inCare = episodes.stream()
                .anyMatch(episode -> !isShortBreak(legalStatus(episode.get("clae_cla_episode_start_date"))));
        List<Row> mothers = inCare ? rows.of("ssd_mother") : List.of();
        boolean asked = inCare && person.get("pers_sex").equals("F");
        add(
                CareTable.HEADER,
                new Entry()
                        .put("CHILD", person.get("pers_person_id"))
                        .put("SEX", sex(person, year))
                        .date("DOB", person.get("pers_dob"))
                        .put("ETHNIC", person.get("pers_ethnicity"))
                        .put("UPN", upn.isEmpty() ? person.get("pers_upn_unknown") : upn)
                        .put("MOTHER", !mothers.isEmpty() ? "1" : asked ? "0" : "")
                        .date(
                                "MC_DOB",
                                mothers.isEmpty() ? "" : mothers.getFirst().get("moth_childs_dob")));
    }

    static String sex(Row person, FinancialYear year) {
        if (year.saysSex()) {
            return person.get("pers_sex");
        }
        return switch (person.get("pers_sex")) {
            case "M" -> "1";
            case "F" -> "2";
            default -> "";
        };
    }

    private void episode(Row row) {
        String start = row.get("clae_cla_episode_start_date");
        String ceased = year.known(row.get("clae_cla_episode_ceased_date"));
        Row placement = find("ssd_cla_placement", "clap_cla_placement_id", row.get("clae_cla_placement_id"));
        String status = legalStatus(start);
        boolean located = !isShortBreak(status);
        add(
                CareTable.EPISODES,
                new Entry()
                        .put("CHILD", row.get("clae_person_id"))
                        .date("DECOM", start)
                        .put("RNE", row.get("clae_cla_episode_start_reason"))
                        .put("LS", status)
                        .put("CIN", row.get("clae_cla_primary_need_code"))
                        .put("PLACE", placementCode(cell(placement, "clap_cla_placement_type")))
                        .put("PLACE_PROVIDER", cell(placement, "clap_cla_placement_provider"))
                        .date("DEC", ceased)
                        .put("REC", ceased.isEmpty() ? "" : row.get("clae_cla_episode_ceased_reason"))
                        .put("REASON_PLACE_CHANGE", placeChange(row, placement, ceased))
                        .put(
                                "HOME_POST",
                                located
                                        ? postcode(rows.of("ssd_address")
                                                .getFirst()
                                                .get("addr_address_postcode"))
                                        : "")
                        .put("PL_POST", located ? postcode(cell(placement, "clap_cla_placement_postcode")) : "")
                        .put("URN", located ? cell(placement, "clap_cla_placement_urn") : ""));
    }

    private static boolean isShortBreak(String legalStatus) {
        return legalStatus.equals("V3") || legalStatus.equals("V4");
    }

    /** From 2025-26 on two codes are others. */
    private String placementCode(String code) {
        return switch (code) {
            case "Z1" -> year.splitsOtherPlacements() ? "Z11" : code;
            case "H5" -> year.splitsOtherPlacements() ? "K3" : code;
            default -> code;
        };
    }

    /** Only where the episode and its placement end together and the child stays in care. */
    private String placeChange(Row episode, Row placement, String ceased) {
        boolean moves = !ceased.isEmpty()
                && !isTemporary(placement)
                && !isTemporary(placementFrom(ceased))
                && episode.get("clae_cla_episode_ceased_reason").equals("X1")
                && ceased.equals(cell(placement, "clap_cla_placement_end_date"));
        String reason = cell(placement, "clap_cla_placement_change_reason");
        return moves ? reason.isEmpty() ? "OTHER" : reason : "";
    }

    private static boolean isTemporary(Row placement) {
        return cell(placement, "clap_cla_placement_type").startsWith("T");
    }

    /** Of the episode that begins on a day; null where none does. */
    private Row placementFrom(String day) {
        return rows.of("ssd_cla_episodes").stream()
                .filter(episode -> episode.get("clae_cla_episode_start_date").equals(day))
                .findFirst()
                .map(episode ->
                        find("ssd_cla_placement", "clap_cla_placement_id", episode.get("clae_cla_placement_id")))
                .orElse(null);
    }

    private String legalStatus(String day) {
        for (Row row : rows.of("ssd_legal_status")) {
            String end = row.get("lega_legal_status_end_date");
            if (row.get("lega_legal_status_start_date").compareTo(day) <= 0
                    && (end.isEmpty() || end.compareTo(day) > 0)) {
                return row.get("lega_legal_status");
            }
        }
        return "";
    }

    private Row find(String table, String column, String id) {
        for (Row row : rows.of(table)) {
            if (row.get(column).equals(id)) {
                return row;
            }
        }
        return null;
    }

    private static String cell(Row row, String column) {
        return row == null ? "" : row.get(column);
    }

    /** With its space before the last three. */
    static String postcode(String together) {
        return together.length() < 5
                ? together
                : together.substring(0, together.length() - 3) + " " + together.substring(together.length() - 3);
    }
}
