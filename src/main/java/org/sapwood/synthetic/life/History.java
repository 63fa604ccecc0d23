package org.sapwood.synthetic.life;

import java.util.ArrayList;
import java.util.List;
import org.sapwood.synthetic.setting.Team;

/**
 * What happened with one child, in the order in which it was simulated. Days may lie after the extract; who writes the
 * records leaves out what nobody can know yet.
 */
public final class History {
    public final List<Contact> contacts = new ArrayList<>();
    public final List<Referral> referrals = new ArrayList<>();
    public final List<Assessment> assessments = new ArrayList<>();
    public final List<CinPlan> cinPlans = new ArrayList<>();
    public final List<Visit> cinVisits = new ArrayList<>();
    public final List<Enquiry> enquiries = new ArrayList<>();
    public final List<Conference> conferences = new ArrayList<>();
    public final List<Plan> plans = new ArrayList<>();
    public final List<Review> reviews = new ArrayList<>();
    public final List<Visit> planVisits = new ArrayList<>();
    public final List<Care> care = new ArrayList<>();
    public final List<Phase> phases = new ArrayList<>();

    private final String child;
    private int ids;

    History(int number) {
        this.child = Integer.toString(1_000_000 + number);
    }

    /** An id that no other record of any child has: a letter, the child's number, a running number. */
    String id(String letter) {
        ids++;
        return letter + child + (ids < 10 ? "-00" : ids < 100 ? "-0" : "-") + ids;
    }

    /** A message about the child; {@code referral} is empty when none came of it. */
    public record Contact(String id, int day, String source, String referral) {}

    public record Referral(
            String id,
            int day,
            String source,
            String need,
            boolean noFurtherAction,
            int closed,
            String closeReason,
            Team team,
            int decided) {}

    /** An assessment; {@code kind} is empty, {@code initial} or {@code core}. */
    public record Assessment(
            String id,
            String referral,
            String kind,
            int start,
            int authorised,
            boolean seen,
            boolean noFurtherAction,
            List<String> factors,
            Team team) {}

    public record CinPlan(String id, String referral, int start, int end, Team team) {}

    /** A visit; {@code to} is the plan or the period of care, empty for a child in need. */
    public record Visit(String id, String to, int day, boolean seen, boolean alone, boolean bedroom) {}

    public record Enquiry(String id, String referral, int start, int end, boolean noFurtherAction, Team team) {}

    /** An initial conference; {@code plan} and {@code enquiry} are empty where there is none. */
    public record Conference(
            String id,
            String referral,
            String enquiry,
            String plan,
            int target,
            int held,
            boolean transferredIn,
            Team team) {}

    public record Plan(
            String id,
            String referral,
            String conference,
            int start,
            int end,
            String firstCategory,
            String lastCategory,
            boolean otherAuthority) {}

    public record Review(String id, String plan, int due, int held, boolean continues, boolean quorate) {}

    /** Which kind of team holds the case; {@code to} is the day on which another takes over. */
    public record Phase(String referral, String teamType, int from, int to, String reason) {}
}
