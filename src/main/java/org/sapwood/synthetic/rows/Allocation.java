package org.sapwood.synthetic.rows;

import java.util.ArrayList;
import java.util.List;
import org.sapwood.synthetic.life.History.Phase;
import org.sapwood.synthetic.life.Life;
import org.sapwood.synthetic.setting.Days;
import org.sapwood.synthetic.setting.Setting;
import org.sapwood.synthetic.setting.Staff;
import org.sapwood.synthetic.setting.Team;
import org.sapwood.synthetic.setting.Worker;

/** Who held a child's case from when to when; the case changes hands when somebody leaves or a team ends. */
final class Allocation {
    /** One worker's time with the case; {@code to} is {@code NEVER} while it lasts. */
    record Stint(String referral, Worker worker, int from, int to, String reason) {}

    private final Life life;
    private final Setting setting;
    private final List<Stint> stints = new ArrayList<>();

    private Allocation(Life life, Setting setting) {
        this.life = life;
        this.setting = setting;
    }

    static List<Stint> of(Life life, Setting setting) {
        Allocation allocation = new Allocation(life, setting);
        life.history().phases.forEach(allocation::hold);
        return allocation.stints;
    }

    private void hold(Phase phase) {
        Staff staff = setting.staff();
        int child = life.person().number();
        int end = Math.min(phase.to(), setting.window().until() + 1);
        int day = phase.from();
        String reason = phase.reason();
        while (day < end) {
            Team team = setting.teams().of(phase.teamType(), life.person().district(), day, child);
            Worker worker = staff.at(team, day, child);
            if (worker == null) {
                day = Math.max(day + 1, staff.filled(team, day, child));
                continue;
            }
            int leaves = worker.to();
            int to = Math.min(leaves, phase.to());
            stints.add(new Stint(
                    phase.referral(), worker, day, to > setting.window().until() ? Days.NEVER : to, reason));
            day = to;
            reason = leaves == team.to() ? "ORGRST" : "LEFTRL";
        }
    }
}
