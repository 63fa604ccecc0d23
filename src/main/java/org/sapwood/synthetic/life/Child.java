package org.sapwood.synthetic.life;

import org.sapwood.synthetic.setting.Chance;
import org.sapwood.synthetic.setting.Days;
import org.sapwood.synthetic.setting.Setting;
import org.sapwood.synthetic.setting.Team;

/** A child while its life is simulated: who, its own chance, what has happened so far, and all that surrounds it. */
final class Child {
    final Person person;
    final Chance chance;
    final History history;
    final Setting setting;
    private History.Phase open;

    Child(Person person, Chance chance, Setting setting) {
        this.person = person;
        this.chance = chance;
        this.setting = setting;
        this.history = new History(person.number());
    }

    boolean known(int day) {
        return setting.window().known(day);
    }

    int age(int day) {
        return Days.age(person.born(), day);
    }

    int birthday(int years) {
        return Days.plusYears(person.born(), years);
    }

    Days days() {
        return setting.days();
    }

    Team team(String type, int day) {
        return setting.teams().of(type, person.district(), day, person.number());
    }

    boolean later(int day) {
        return day >= setting.window().lastFullYear();
    }

    /** The case moves to a team of that kind; a case that is nobody's yet begins. */
    void moveTo(String teamType, String referral, int day) {
        boolean first = open == null;
        if (!first) {
            if (open.teamType().equals(teamType) || day <= open.from()) {
                return;
            }
            finish(day);
        }
        open = new History.Phase(referral, teamType, day, Days.NEVER, first ? "FCONTA" : "TSPROC");
    }

    /** Nobody works with the child any more. */
    void close(int day) {
        if (open != null) {
            finish(day);
        }
    }

    /** The phase that was never closed, at the end of the simulation. */
    void leaveOpen() {
        close(Days.NEVER);
    }

    private void finish(int day) {
        History.Phase phase = open;
        history.phases.add(new History.Phase(
                phase.referral(), phase.teamType(), phase.from(), Math.max(day, phase.from()), phase.reason()));
        open = null;
    }
}
