package org.sapwood.synthetic.harm;

import java.util.List;
import org.sapwood.synthetic.rows.Row;
import org.sapwood.synthetic.setting.Chance;
import org.sapwood.synthetic.setting.Days;
import org.sapwood.synthetic.setting.Setting;

/** Dresses up the rows of one child as the games say. */
public final class Gaming {
    private static final long GAMES = 103;

    private final Ledger ledger;
    private final Chance chance;
    private final Setting setting;

    private Gaming(Ledger ledger, Chance chance, Setting setting) {
        this.ledger = ledger;
        this.chance = chance;
        this.setting = setting;
    }

    public static void play(Ledger ledger, int child, Setting setting, List<Game> games) {
        Gaming gaming = new Gaming(ledger, new Chance(setting.seed(), GAMES, child), setting);
        games.forEach(gaming::play);
    }

    private void play(Game game) {
        for (Row row : List.copyOf(ledger.rows().of(game.table()))) {
            if (!row.altered() && game.plays(Owner.team(ledger.rows(), row))) {
                dressUp(game, row);
            }
        }
    }

    private void dressUp(Game game, Row row) {
        switch (game.kind()) {
            case BUNCHING, BACKDATING -> {
                switch (game.work()) {
                    case "assessments" -> assessment(game, row);
                    case "conferences" -> conference(game, row);
                    default -> review(game, row);
                }
            }
            case REOPENED -> reopened(game, row);
            case YEAR_END -> yearEnd(game, row);
            case DELAYED_REFERRALS -> delayed(game, row);
        }
    }

    private Days days() {
        return setting.days();
    }

    private void change(Game game, Row row, String column, int day) {
        String team = Owner.team(ledger.rows(), row);
        ledger.change(Truth.GAMING, game.kind().text(), row, column, Days.text(day), team, Owner.date(row));
    }

    private void assessment(Game game, Row row) {
        Limit limit = Limit.of(row, ledger.rows());
        int end = Days.read(row.get("cina_assessment_auth_date"));
        if (limit == null || end == Days.NEVER) {
            return;
        }
        int took = days().working(limit.from(), end);
        boolean near = game.kind() == Game.Kind.BACKDATING || took <= limit.days() + limit.reach();
        if (took > limit.days() && near && chance.happens(game.share())) {
            int back = Math.min(chance.between(0, limit.days() > 10 ? 3 : 1), limit.days());
            change(game, row, "cina_assessment_auth_date", days().plusWorking(limit.from(), limit.days() - back));
        }
    }

    /** A bunched conference is held sooner and the plan begins then; a backdated one leaves the plan where it was. */
    private void conference(Game game, Row row) {
        Row enquiry = Limit.find(ledger.rows(), "ssd_s47_enquiry", row.get("icpc_s47_enquiry_id"));
        if (enquiry == null || row.get("icpc_icpc_transfer_in").equals("Y")) {
            return;
        }
        int start = Days.read(enquiry.get("s47e_s47_start_date"));
        int took = days().working(start, Days.read(row.get("icpc_icpc_date")));
        boolean bunching = game.kind() == Game.Kind.BUNCHING;
        if (took <= 15 || (bunching && took > 25) || !chance.happens(game.share())) {
            return;
        }
        int held = days().plusWorking(start, 15 - chance.between(0, 2));
        Row plan = Limit.find(ledger.rows(), "ssd_cp_plans", row.get("icpc_cp_plan_id"));
        change(game, row, "icpc_icpc_date", held);
        if (bunching && plan != null && !plan.altered()) {
            change(game, plan, "cppl_cp_plan_start_date", held);
        }
    }

    private void review(Game game, Row row) {
        int due = Days.read(row.get("cppr_cp_review_due"));
        int held = Days.read(row.get("cppr_cp_review_date"));
        boolean bunching = game.kind() == Game.Kind.BUNCHING;
        boolean last = row.get("cppr_cp_review_outcome_continue_cp").equals("N");
        boolean late = held != Days.NEVER && held > due && !(bunching && held > due + 21);
        if (late && !last && chance.happens(game.share())) {
            change(game, row, "cppr_cp_review_date", due - chance.between(0, bunching ? 3 : 1));
        }
    }

    private void reopened(Game game, Row row) {
        Limit limit = Limit.of(row, ledger.rows());
        int end = Days.read(row.get("cina_assessment_auth_date"));
        if (limit == null
                || end == Days.NEVER
                || days().working(limit.from(), end) <= limit.days() + 2
                || !chance.happens(game.share())) {
            return;
        }
        int closed = days().plusWorking(limit.from(), limit.days() - chance.between(0, limit.days() > 10 ? 4 : 1));
        Row again = row.copy();
        String key = row.shape().key();
        again.set(key, row.get(key) + "B");
        again.set(
                "cina_assessment_start_date",
                Days.text(Math.min(end, days().plusWorking(closed, chance.between(1, 3)))));
        change(game, row, "cina_assessment_auth_date", closed);
        ledger.add(Truth.GAMING, game.kind().text(), row, again, Owner.team(ledger.rows(), again), Owner.date(again));
    }

    private void yearEnd(Game game, Row row) {
        int start = Days.read(row.get("cina_assessment_start_date"));
        int end = Days.read(row.get("cina_assessment_auth_date"));
        if (start == Days.NEVER || end == Days.NEVER) {
            return;
        }
        int april = Days.financialYear(end);
        int signed = april - 1 - chance.between(0, 6);
        if (end < april + 42 && start < signed && chance.happens(game.share())) {
            change(game, row, "cina_assessment_auth_date", signed);
        }
    }

    /** The clock starts some days after the message came; an assessment cannot seem to have begun before. */
    private void delayed(Game game, Row row) {
        int referred = Days.read(row.get("cine_referral_date"));
        int later = days().plusWorking(referred, chance.between(2, 5));
        String id = row.get("cine_referral_id");
        boolean enquiry = ledger.rows().of("ssd_s47_enquiry").stream()
                .anyMatch(other -> other.get("s47e_referral_id").equals(id)
                        && Days.read(other.get("s47e_s47_start_date")) < later);
        List<Row> early = ledger.rows().of("ssd_cin_assessments").stream()
                .filter(other -> other.get("cina_referral_id").equals(id)
                        && Days.read(other.get("cina_assessment_start_date")) < later)
                .toList();
        boolean possible = early.stream()
                .allMatch(other -> !other.altered() && Days.read(other.get("cina_assessment_auth_date")) >= later);
        boolean open = Days.read(row.get("cine_close_date")) >= later;
        if (enquiry || !possible || !open || later > setting.window().until() || !chance.happens(game.share())) {
            return;
        }
        change(game, row, "cine_referral_date", later);
        early.forEach(other -> change(game, other, "cina_assessment_start_date", later));
    }
}
