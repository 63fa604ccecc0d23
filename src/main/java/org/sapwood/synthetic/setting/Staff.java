package org.sapwood.synthetic.setting;

import java.util.ArrayList;
import java.util.List;

/** The posts of every team and who held them when: people join, stay for some years, leave; posts stand empty. */
public final class Staff {
    private static final long POSTS = 73;
    private static final double MEAN_STAY_DAYS = 1_150;
    private static final double MEAN_VACANCY_DAYS = 24;
    private static final double COVERED = 0.9;

    private final List<Worker> workers = new ArrayList<>();
    private final List<List<List<Worker>>> posts = new ArrayList<>();

    public Staff(Teams teams, Window window, long seed, int children) {
        for (Team team : teams.all()) {
            List<List<Worker>> inTeam = new ArrayList<>();
            for (int post = 0; post < posts(team, children); post++) {
                inTeam.add(holders(team, window, new Chance(seed, POSTS + post, team.index())));
            }
            posts.add(inTeam);
        }
    }

    private static int posts(Team team, int children) {
        int usual = team.type().equals(Teams.ASSESSMENT) || team.type().equals(Teams.SAFEGUARDING) ? 9 : 7;
        return (int) Math.max(3, Math.min(60, (long) usual * children / Calibration.LANCASHIRE));
    }

    private List<Worker> holders(Team team, Window window, Chance chance) {
        List<Worker> holders = new ArrayList<>();
        int day = Math.max(window.earliest() - 400 - chance.between(0, 900), team.from());
        while (day <= window.until() && day < team.to()) {
            int leaves = day + 90 + chance.exponential(MEAN_STAY_DAYS);
            int to = leaves > window.until() ? Days.NEVER : leaves;
            Worker worker = new Worker(
                    workers.size(), "W%05d".formatted(workers.size() + 1), team, day, Math.min(to, team.to()));
            workers.add(worker);
            holders.add(worker);
            day = to == Days.NEVER ? Days.NEVER : leaves + chance.exponential(MEAN_VACANCY_DAYS);
        }
        return holders;
    }

    public List<Worker> workers() {
        return workers;
    }

    /** Who works on the case in that team on that day; null in a gap, when nobody covers an empty post. */
    public Worker at(Team team, int day, int child) {
        List<List<Worker>> inTeam = posts.get(team.index());
        int post = Math.floorMod(Chance.mixed(child * 31L + team.index()), inTeam.size());
        Worker own = holder(inTeam.get(post), day);
        if (own != null) {
            return own;
        }
        boolean covered = Math.floorMod(Chance.mixed(child * 37L + day / 200), 1_000) < COVERED * 1_000;
        return covered ? cover(inTeam, post, day) : null;
    }

    private static Worker cover(List<List<Worker>> posts, int empty, int day) {
        for (int step = 1; step < posts.size(); step++) {
            Worker worker = holder(posts.get((empty + step) % posts.size()), day);
            if (worker != null) {
                return worker;
            }
        }
        return null;
    }

    private static Worker holder(List<Worker> holders, int day) {
        for (Worker worker : holders) {
            if (worker.from() <= day && day < worker.to()) {
                return worker;
            }
        }
        return null;
    }

    /** When the post of this child's case is next filled, at the latest a month on. */
    public int filled(Team team, int day, int child) {
        int next = day;
        while (next < day + 30 && at(team, next, child) == null) {
            next++;
        }
        return next;
    }
}
