package org.sapwood.synthetic.returns;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.sapwood.synthetic.rows.ChildRows;
import org.sapwood.synthetic.rows.Row;
import org.sapwood.synthetic.setting.Days;

/** What happened in a year to a child who was looked after in it, but for the episodes. */
final class CareYear {
    /** Councils in the return's own codes. */
    private static final Map<String, String> SHORT_CODES =
            Map.of("E10000017", "888", "E08000003", "352", "E06000008", "889");

    private final ChildRows rows;
    private final FinancialYear year;
    private final Row person;
    private final List<Row> episodes;

    CareYear(ChildRows rows, FinancialYear year, Row person, List<Row> episodes) {
        this.rows = rows;
        this.year = year;
        this.person = person;
        this.episodes = episodes;
    }

    void write(BiConsumer<CareTable, Entry> to) {
        reviews(to);
        asylum(to);
        if (aWholeYear()) {
            to.accept(CareTable.OC2, health());
        }
        previous(to);
        missing(to);
        workers(to);
    }

    private Entry entry() {
        return new Entry().put("CHILD", person.get("pers_person_id")).date("DOB", person.get("pers_dob"));
    }

    private void reviews(BiConsumer<CareTable, Entry> to) {
        rows.of("ssd_cla_reviews").stream()
                .filter(row -> year.holds(row.get("clar_cla_review_date")))
                .forEach(row -> to.accept(
                        CareTable.REVIEWS,
                        entry().date("REVIEW", row.get("clar_cla_review_date"))
                                .put("REVIEW_CODE", row.get("clar_cla_review_participation"))));
    }

    private void asylum(BiConsumer<CareTable, Entry> to) {
        for (Row row : rows.of("ssd_immigration_status")) {
            if (year.touches(row, "immi_immigration_status_start_date", "immi_immigration_status_end_date")) {
                String adult = Days.text(Days.plusYears(Days.read(person.get("pers_dob")), 18));
                to.accept(
                        CareTable.UASC,
                        entry().put("SEX", CareReturn.sex(person, year)).date("DUC", adult));
            }
        }
    }

    /** Looked after on the last day of the year, and for twelve months before it without a gap. */
    private boolean aWholeYear() {
        String ago = year.before(12);
        return episodes.stream()
                .anyMatch(row ->
                        year.known(row.get("clae_cla_episode_ceased_date")).isEmpty()
                                && !row.blank("clae_cla_placement_id")
                                && row.get("clae_entered_care_date").compareTo(ago) <= 0
                                && !shortBreaks(row));
    }

    private boolean shortBreaks(Row episode) {
        return rows.of("ssd_legal_status").stream()
                .anyMatch(row -> row.get("lega_legal_status").startsWith("V")
                        && !row.get("lega_legal_status").equals("V2")
                        && row.get("lega_legal_status_start_date").equals(episode.get("clae_cla_episode_start_date")));
    }

    private Entry health() {
        Row sdq = last("ssd_sdq_scores", "csdq_sdq_completed_date");
        int age = Days.age(Days.read(person.get("pers_dob")), Days.read(year.last()));
        boolean scored = age >= 4 && age <= 16;
        boolean convicted = last("ssd_cla_convictions", "clac_cla_conviction_date") != null;
        Row substance = last("ssd_cla_substance_misuse", "clas_substance_misuse_date");
        boolean helped =
                substance != null && substance.get("clas_intervention_received").equals("Y");
        boolean assessed = checked("Health Assessment");
        return entry().put("SDQ_SCORE", scored && sdq != null ? sdq.get("csdq_sdq_score") : "")
                .put("SDQ_REASON", reason(age, sdq))
                .put("CONVICTED", age < 10 ? "" : convicted ? "1" : "0")
                .put("HEALTH_CHECK", age >= 5 ? "" : assessed ? "1" : "0")
                .flag(
                        "IMMUNISATIONS",
                        rows.of("ssd_cla_immunisations").stream()
                                .anyMatch(row ->
                                        row.get("clai_immunisations_status").equals("Y")))
                .flag("TEETH_CHECK", checked("Dental Check"))
                .flag("HEALTH_ASSESSMENT", assessed)
                .flag("SUBSTANCE_MISUSE", substance != null)
                .put("INTERVENTION_RECEIVED", substance == null ? "" : helped ? "1" : "0")
                .put("INTERVENTION_OFFERED", substance == null || helped ? "" : "1");
    }

    /** Those who turned 17 in the year are asked, and too old for the questionnaire. */
    private static String reason(int age, Row sdq) {
        if (age == 17) {
            return "SDQ1";
        }
        return age < 4 || age > 17 ? "" : sdq == null ? "SDQ2" : sdq.get("csdq_sdq_reason");
    }

    private boolean checked(String type) {
        return rows.of("ssd_cla_health").stream()
                .anyMatch(row -> row.get("clah_health_check_type").equals(type)
                        && row.get("clah_health_check_status").equals("Completed")
                        && year.holds(row.get("clah_health_check_date")));
    }

    private Row last(String table, String date) {
        Row last = null;
        for (Row row : rows.of(table)) {
            if (year.holds(row.get(date))) {
                last = row;
            }
        }
        return last;
    }

    private void previous(BiConsumer<CareTable, Entry> to) {
        boolean started = episodes.stream()
                .anyMatch(row -> row.get("clae_cla_episode_start_reason").equals("S")
                        && year.holds(row.get("clae_cla_episode_start_date")));
        for (Row row : rows.of("ssd_cla_previous_permanence")) {
            if (started) {
                to.accept(
                        CareTable.PREVIOUS_PERMANENCE,
                        entry().put("PREV_PERM", row.get("lapp_previous_permanence_option"))
                                .put("LA_PERM", SHORT_CODES.getOrDefault(row.get("lapp_previous_permanence_la"), ""))
                                .date("DATE_PERM", row.get("lapp_previous_permanence_order_date")));
            }
        }
    }

    private void missing(BiConsumer<CareTable, Entry> to) {
        for (Row row : rows.of("ssd_missing")) {
            if (year.touches(row, "miss_missing_episode_start_date", "miss_missing_episode_end_date")) {
                to.accept(
                        CareTable.MISSING,
                        entry().put("MISSING", row.get("miss_missing_episode_type"))
                                .date("MIS_START", row.get("miss_missing_episode_start_date"))
                                .date("MIS_END", year.known(row.get("miss_missing_episode_end_date"))));
            }
        }
    }

    private void workers(BiConsumer<CareTable, Entry> to) {
        for (Row row : rows.of("ssd_involvements")) {
            if (row.get("invo_professional_role_id").equals("ALLOCATED CASE WORKER")
                    && year.touches(row, "invo_involvement_start_date", "invo_involvement_end_date")) {
                to.accept(
                        CareTable.SOCIAL_WORKERS,
                        entry().put("SW_ID", registration(row.get("invo_professional_id")))
                                .date("SW_DECOM", row.get("invo_involvement_start_date"))
                                .date("SW_DEC", year.known(row.get("invo_involvement_end_date")))
                                .put("SW_REASON", row.get("invo_worker_change_reason")));
            }
        }
    }

    /** The number under which the worker is registered, as the table of workers has it. */
    private static String registration(String professional) {
        return professional.isEmpty() ? "" : "SW" + (100_000 + Integer.parseInt(professional.substring(1)) - 1);
    }
}
