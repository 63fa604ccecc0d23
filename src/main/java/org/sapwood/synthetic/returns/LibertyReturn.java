package org.sapwood.synthetic.returns;

import java.util.List;
import java.util.function.BiConsumer;
import org.sapwood.synthetic.rows.ChildRows;
import org.sapwood.synthetic.rows.Row;
import org.sapwood.synthetic.setting.Chance;
import org.sapwood.synthetic.setting.Days;

/**
 * Orders that deprive a child of liberty: a few of the children of ten and over in a children's home have one, for up to
 * twelve weeks and not beyond their stay. The return asks for them from 2026/27 on.
 */
final class LibertyReturn {
    private static final String HOME = "K2";
    private static final int LEAST_AGE = 10;
    private static final int ONE_IN = 8;
    private static final int LONGEST = 84;

    private final ChildRows rows;
    private final FinancialYear year;
    private final Row person;

    LibertyReturn(ChildRows rows, FinancialYear year, Row person) {
        this.rows = rows;
        this.year = year;
        this.person = person;
    }

    /** At most one in a year. */
    void write(List<Row> episodes, BiConsumer<CareTable, Entry> to) {
        if (!year.asksForLiberty()
                || Math.floorMod(Chance.mixed(person.get("pers_person_id").hashCode()), ONE_IN) != 0) {
            return;
        }
        episodes.stream()
                .filter(this::couldHaveOne)
                .findFirst()
                .ifPresent(stay -> to.accept(CareTable.LIBERTY, order(stay)));
    }

    private boolean couldHaveOne(Row episode) {
        boolean home = rows.of("ssd_cla_placement").stream()
                .anyMatch(
                        placement -> placement.get("clap_cla_placement_id").equals(episode.get("clae_cla_placement_id"))
                                && placement.get("clap_cla_placement_type").equals(HOME));
        String ceased = episode.get("clae_cla_episode_ceased_date");
        return home
                && (ceased.isEmpty() || ceased.compareTo(start(episode)) > 0)
                && Days.age(Days.read(person.get("pers_dob")), Days.read(start(episode))) >= LEAST_AGE;
    }

    /** The first day of the stay in this year. */
    private String start(Row episode) {
        String began = episode.get("clae_cla_episode_start_date");
        return began.compareTo(year.first()) > 0 ? began : year.first();
    }

    private Entry order(Row episode) {
        String start = start(episode);
        String longest = Days.text(Days.read(start) + LONGEST);
        String ceased = episode.get("clae_cla_episode_ceased_date");
        String end = !ceased.isEmpty() && ceased.compareTo(longest) < 0 ? ceased : longest;
        return new Entry()
                .put("CHILD", person.get("pers_person_id"))
                .date("DOB", person.get("pers_dob"))
                .date("DOLO_START", start)
                .date("DOLO_END", year.known(end));
    }
}
