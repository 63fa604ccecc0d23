package org.sapwood.packs.oracle;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.sapwood.packs.oracle.Cells.when;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.sapwood.packs.oracle.Cells.Fate;
import org.sapwood.packs.oracle.Cells.Month;
import org.sapwood.packs.oracle.Rows.Row;

/** The pinned measures about conferences, child protection plans and their reviews. */
public final class ProtectionLoops {
    private static final int TWO_YEARS_OF_DAYS = 729;

    private final Cells cells;
    private final Holidays holidays;
    private final Owners owners;
    private final Rows enquiries;
    private final Rows conferences;
    private final Rows plans;
    private final Rows reviews;

    public ProtectionLoops(Path folder, Holidays holidays, Cells cells) {
        this.cells = cells;
        this.holidays = holidays;
        this.owners = new Owners(folder);
        this.enquiries = new Rows(folder, "ssd_s47_enquiry", "s47e_s47_enquiry_id", "s47e_person_id");
        this.conferences = new Rows(folder, "ssd_initial_cp_conference", "icpc_icpc_id");
        this.plans = new Rows(folder, "ssd_cp_plans", "cppl_cp_plan_id");
        this.reviews = new Rows(folder, "ssd_cp_reviews", "cppr_cp_review_id");
    }

    public void count() {
        conferences.all().forEach(this::conference);
        for (List<Row> ofOnePerson : plans.by("cppl_person_id").values()) {
            for (Row plan : ofOnePerson) {
                second(plan, ofOnePerson);
            }
        }
        for (Row plan : plans.all()) {
            if (plan.text("cppl_person_id") == null) {
                ofNobody(plan);
            }
            open(plan);
            ended(plan);
        }
        reviews.all().forEach(this::review);
    }

    private void conference(Row conference) {
        LocalDate held = conference.date("icpc_icpc_date");
        if (held == null) {
            return;
        }
        LocalDate began = enquiryBegan(conference.text("icpc_s47_enquiry_id"), conference.text("icpc_person_id"));
        Fate fate = conference.yes("icpc_icpc_transfer_in") || began == null
                ? Fate.EXCLUDED
                : when(holidays.between(began, held) <= 15);
        cells.on(held, "conferences-15wd", conference.text("icpc_icpc_team"), fate);
    }

    private LocalDate enquiryBegan(String enquiry, String person) {
        for (Row row : enquiries.all()) {
            if (row.text("s47e_s47_enquiry_id").equals(enquiry)
                    && row.text("s47e_person_id").equals(person)) {
                return row.date("s47e_s47_start_date");
            }
        }
        return null;
    }

    private void second(Row plan, List<Row> ofOnePerson) {
        LocalDate started = plan.date("cppl_cp_plan_start_date");
        if (started == null) {
            return;
        }
        boolean earlier = false;
        for (Row other : ofOnePerson) {
            LocalDate before = other.date("cppl_cp_plan_start_date");
            earlier |= before != null && before.isBefore(started);
        }
        cells.on(started, "second-plan", team(plan, started), ofOthers(plan) ? Fate.EXCLUDED : when(earlier));
    }

    /** Whose plan it is is not known, so neither is whether it is the first. */
    private void ofNobody(Row plan) {
        LocalDate started = plan.date("cppl_cp_plan_start_date");
        if (started != null) {
            cells.on(started, "second-plan", null, ofOthers(plan) ? Fate.EXCLUDED : Fate.CANNOT_TELL);
        }
    }

    private void open(Row plan) {
        LocalDate started = plan.date("cppl_cp_plan_start_date");
        LocalDate ended = plan.date("cppl_cp_plan_end_date");
        for (Month month : cells.months()) {
            LocalDate day = month.day();
            if (started != null && !started.isAfter(day) && (ended == null || ended.isAfter(day))) {
                Fate fate = ofOthers(plan) ? Fate.EXCLUDED : when(DAYS.between(started, day) + 1 > TWO_YEARS_OF_DAYS);
                cells.in(month.month(), "plans-open-2y", team(plan, day), fate);
            }
        }
    }

    private void ended(Row plan) {
        LocalDate started = plan.date("cppl_cp_plan_start_date");
        LocalDate ended = plan.date("cppl_cp_plan_end_date");
        if (ended == null) {
            return;
        }
        Fate fate = ofOthers(plan)
                ? Fate.EXCLUDED
                : started == null ? Fate.CANNOT_TELL : when(DAYS.between(started, ended) + 1 > TWO_YEARS_OF_DAYS);
        cells.on(ended, "plans-ended-2y", team(plan, ended), fate);
    }

    private void review(Row review) {
        LocalDate due = review.date("cppr_cp_review_due");
        LocalDate held = review.date("cppr_cp_review_date");
        if (due == null) {
            return;
        }
        boolean awaited = held == null && !due.isBefore(cells.extractedOn());
        Fate fate = awaited ? Fate.EXCLUDED : when(held != null && !held.isAfter(due));
        cells.on(due, "reviews-on-time", owners.team(review.text("cppr_person_id"), due), fate);
    }

    private static boolean ofOthers(Row plan) {
        return plan.yes("cppl_cp_plan_ola");
    }

    private String team(Row plan, LocalDate day) {
        return owners.team(plan.text("cppl_person_id"), day);
    }
}
