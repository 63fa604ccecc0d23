package org.sapwood.synthetic.rows;

import java.util.List;
import org.sapwood.synthetic.life.Care;
import org.sapwood.synthetic.setting.Days;
import org.sapwood.synthetic.setting.Team;
import org.sapwood.synthetic.setting.Teams;

/** Young people of 16 to 24 who are or were looked after: one row each, as it stands at the extract. */
final class LeavingRows {
    static final List<String> ACTIVITIES = List.of("F1", "F2", "F4", "F5", "P2", "P5", "G4", "G5", "G6");
    static final List<String> HOMES = List.of("B", "D", "U", "Z", "T", "E", "K", "C", "X", "S", "Y", "R");
    private static final int[] ACTIVITY_UP_TO = {60, 270, 330, 480, 520, 550, 660, 930, 1_000};
    private static final int[] HOME_UP_TO = {110, 330, 680, 800, 830, 860, 880, 910, 940, 955, 985, 1_000};

    private final Sheets sheets;

    LeavingRows(Sheets sheets) {
        this.sheets = sheets;
    }

    void write() {
        int until = sheets.setting.window().until();
        int age = sheets.age(until);
        List<Care> care = sheets.life.history().care.stream()
                .filter(period -> sheets.rows.known(period.start) && !period.shortBreaks())
                .toList();
        if (age < 16 || age > 24 || care.isEmpty()) {
            return;
        }
        Care last = care.getLast();
        boolean lookedAfter = !sheets.rows.known(last.end);
        boolean at16 = last.end >= Days.plusYears(sheets.life.person().born(), 16);
        boolean long13Weeks = Math.min(last.end, until) - last.start >= 91;
        if (!at16) {
            return;
        }
        row(
                !long13Weeks ? "Qualifying" : lookedAfter ? "Eligible" : age < 18 ? "Relevant" : "Former Relevant",
                age,
                until);
    }

    private void row(String eligibility, int age, int until) {
        int dice = sheets.dice("touch");
        String touch = dice < 940 ? "YES" : dice < 965 ? "NO" : dice < 985 ? "REFU" : dice < 997 ? "NREQ" : "DIED";
        boolean known = touch.equals("YES") || sheets.dice("known") < 300;
        String home = known ? of(HOMES, HOME_UP_TO, sheets.dice("home", age)) : "R";
        boolean unsuitable = home.equals("S") || home.equals("X") || sheets.dice("suitable", age) < 55;
        Team team = sheets.team(Teams.LEAVING_CARE, until);
        sheets.rows
                .add("ssd_care_leavers")
                .set("clea_table_id", sheets.id("CL"))
                .set("clea_person_id", sheets.person())
                .set("clea_care_leaver_eligibility", eligibility)
                .set("clea_care_leaver_in_touch", touch)
                .set(
                        "clea_care_leaver_latest_contact",
                        touch.equals("YES") ? Days.text(until - 1 - sheets.dice("when") / 11) : "")
                .set("clea_care_leaver_accommodation", home)
                .set("clea_care_leaver_accom_suitable", home.equals("R") ? "" : unsuitable ? "2" : "1")
                .set(
                        "clea_care_leaver_activity",
                        known ? of(ACTIVITIES, ACTIVITY_UP_TO, sheets.dice("activity", age)) : "")
                .set("clea_pathway_plan_review_date", Days.text(until - sheets.dice("pathway") / 4))
                .set("clea_care_leaver_personal_advisor", sheets.worker(team, until))
                .set("clea_care_leaver_allocated_team", team.id())
                .set("clea_care_leaver_worker_id", sheets.worker(team, until));
    }

    private static String of(List<String> codes, int[] upTo, int dice) {
        int index = 0;
        while (dice >= upTo[index]) {
            index++;
        }
        return codes.get(index);
    }
}
