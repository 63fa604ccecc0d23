package org.sapwood.synthetic.rows;

import java.util.List;
import org.sapwood.synthetic.life.Care;
import org.sapwood.synthetic.setting.Days;

/** Health, behaviour and whereabouts of a looked after child, year by year in care. */
final class CareLifeRows {
    private static final List<String> OFFENCES =
            List.of("Criminal damage", "Common assault", "Theft", "Possession of cannabis");
    private static final List<String> PLANS = List.of(
            "REMAINSUP",
            "RETURN1M",
            "RETURN6M",
            "RETURNEV",
            "LTRELFR",
            "LTFOST18",
            "RESPLMT",
            "SUPPLIV",
            "ADOPTION",
            "OTHERPLN");

    private final Sheets sheets;
    private final ChildRows rows;

    CareLifeRows(Sheets sheets) {
        this.sheets = sheets;
        this.rows = sheets.rows;
    }

    void write() {
        List<Care> periods = sheets.life.history().care.stream()
                .filter(care -> rows.known(care.start) && !care.shortBreaks())
                .toList();
        if (periods.isEmpty()) {
            return;
        }
        rows.add("ssd_cla_immunisations")
                .set("clai_person_id", sheets.person())
                .set("clai_immunisations_status", sheets.dice("immunised") < 850 ? "Y" : "N")
                .set(
                        "clai_immunisations_status_date",
                        Days.text(latest(periods.getLast()) - sheets.dice("immunised", 1) / 9));
        before(periods.getFirst());
        periods.forEach(care -> {
            plan(care);
            for (int year = 0, day = care.start;
                    day < care.end && rows.known(day);
                    year++, day = Days.plusYears(care.start, year)) {
                healthYear(care, year, day);
                hardYear(care, year, day);
            }
        });
    }

    private int latest(Care care) {
        return Math.max(care.start, Math.min(care.end, sheets.setting.window().until()));
    }

    private void before(Care first) {
        int dice = sheets.dice("before");
        String option = dice < 900 ? "Z1" : dice < 950 ? "P2" : dice < 975 ? "P1" : dice < 995 ? "P3" : "P4";
        int day = Math.max(first.start - 300 - dice, sheets.life.person().born() + 200);
        boolean exact = dice % 4 != 0;
        String date = day >= first.start
                ? ""
                : exact
                        ? Days.text(day)
                        : "zz/" + Days.text(day).substring(5, 7) + "/"
                                + Days.text(day).substring(0, 4);
        boolean any = !option.equals("Z1") && !option.equals("P4");
        rows.add("ssd_cla_previous_permanence")
                .set("lapp_table_id", sheets.id("LP"))
                .set("lapp_person_id", sheets.person())
                .set("lapp_previous_permanence_option", option)
                .set("lapp_previous_permanence_order_date", any ? date : "")
                .set(
                        "lapp_previous_permanence_la",
                        any ? sheets.pick("la", 0, List.of("E10000017", "E08000003", "E06000008")) : "");
    }

    private void plan(Care care) {
        String kind = switch (care.ending) {
            case HOME_SOON -> "RETURN1M";
            case HOME -> "RETURN6M";
            case ADOPTION -> "ADOPTION";
            case GUARDIAN -> "LTRELFR";
            case GROWS_UP -> sheets.age(care.start) >= 16 ? "SUPPLIV" : "LTFOST18";
            case SHORT_BREAKS -> "REMAINSUP";
        };
        int start = care.start + 5 + sheets.dice("plan", care.start) / 50;
        if (start >= care.end || !rows.known(start)) {
            return;
        }
        rows.add("ssd_cla_care_plan")
                .set("lacp_table_id", sheets.id("LC"))
                .set("lacp_person_id", sheets.person())
                .set("lacp_cla_care_plan_start_date", Days.text(start))
                .set("lacp_cla_care_plan_end_date", rows.past(care.end))
                .set("lacp_cla_care_plan_json", Json.flags(PLANS, kind));
    }

    private void healthYear(Care care, int year, int from) {
        int age = sheets.age(from);
        health(
                "Health Assessment",
                from + (year == 0 ? 10 + sheets.dice("initial", from) / 40 : sheets.dice("health", from) / 4),
                care,
                915);
        if (age < 5) {
            health("Health Assessment", from + 190 + sheets.dice("half", from) / 20, care, 900);
        }
        health("Dental Check", from + 30 + sheets.dice("teeth", from) / 4, care, age < 1 ? 300 : 840);
        int scored = from + 200 + sheets.dice("sdq", from) / 10;
        if (age >= 4 && age <= 16 && scored < care.end && rows.known(scored)) {
            boolean done = sheets.dice("sdq done", from) < 790;
            int score = (sheets.dice("sdq 1", 0) + sheets.dice("sdq 2", from) + sheets.dice("sdq 3", 0)) * 30 / 3_000;
            rows.add("ssd_sdq_scores")
                    .set("csdq_table_id", sheets.id("SD"))
                    .set("csdq_person_id", sheets.person())
                    .set("csdq_sdq_completed_date", Days.text(scored))
                    .set("csdq_sdq_score", done ? Integer.toString(score) : "")
                    .set(
                            "csdq_sdq_reason",
                            done ? "" : sheets.pick("sdq why", from, List.of("SDQ2", "SDQ3", "SDQ4", "SDQ5")));
        }
    }

    private void health(String type, int day, Care care, int inThousand) {
        boolean planned = !rows.known(day);
        if (day >= care.end || day > sheets.setting.window().until() + 60) {
            return;
        }
        int dice = sheets.dice(type, day);
        String status = planned
                ? "Planned"
                : dice < inThousand ? "Completed" : dice < inThousand + 50 ? "Refused" : "Cancelled";
        rows.add("ssd_cla_health")
                .set("clah_health_check_id", sheets.id("HC"))
                .set("clah_person_id", sheets.person())
                .set("clah_health_check_type", type)
                .set("clah_health_check_date", Days.text(day))
                .set("clah_health_check_status", status);
    }

    private void hardYear(Care care, int year, int from) {
        int age = sheets.age(from);
        int day = from + 20 + sheets.dice("hard", from) / 4;
        if (age < 10 || day + 10 >= care.end || !rows.known(day)) {
            return;
        }
        if (sheets.dice("convicted", from) < 22) {
            rows.add("ssd_cla_convictions")
                    .set("clac_cla_conviction_id", sheets.id("CV"))
                    .set("clac_person_id", sheets.person())
                    .set("clac_cla_conviction_date", Days.text(day))
                    .set("clac_cla_conviction_offence", sheets.pick("offence", from, OFFENCES));
        }
        if (age >= 12 && sheets.dice("substance", from) < 55) {
            rows.add("ssd_cla_substance_misuse")
                    .set("clas_substance_misuse_id", sheets.id("SM"))
                    .set("clas_person_id", sheets.person())
                    .set("clas_substance_misuse_date", Days.text(day))
                    .set("clas_substance_misused", sheets.pick("which", from, List.of("Cannabis", "Alcohol", "Other")))
                    .set("clas_intervention_received", sheets.dice("intervention", from) < 550 ? "Y" : "N");
        }
        missing(care, age, year, from);
    }

    /** About one child in eight goes missing in a year, mostly teenagers, some of them often. */
    private void missing(Care care, int age, int year, int from) {
        if (sheets.dice("missing", year) >= (age >= 14 ? 300 : age >= 11 ? 110 : 20)) {
            return;
        }
        int times = 1 + sheets.dice("often", year) * sheets.dice("often") / 160_000;
        int day = from;
        for (int i = 0; i < times; i++) {
            day += 5 + sheets.dice("when", from + i) / 20;
            int found = day + (sheets.dice("away", from + i) < 700 ? 1 : 1 + sheets.dice("away", from + i) % 9);
            if (found >= care.end || !rows.known(day)) {
                return;
            }
            boolean offered = sheets.dice("offer", from + i) < 860;
            boolean back = rows.known(found);
            rows.add("ssd_missing")
                    .set("miss_table_id", sheets.id("MI"))
                    .set("miss_person_id", sheets.person())
                    .set("miss_missing_episode_start_date", Days.text(day))
                    .set("miss_missing_episode_type", sheets.dice("type", from + i) < 780 ? "M" : "A")
                    .set("miss_missing_episode_end_date", rows.past(found))
                    .set("miss_missing_rhi_offered", back ? offered ? "Y" : "N" : "")
                    .set(
                            "miss_missing_rhi_accepted",
                            !back ? "" : !offered ? "NA" : sheets.dice("accept", from + i) < 620 ? "Y" : "N");
            day = found;
        }
    }
}
