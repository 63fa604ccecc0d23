package org.sapwood.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Periods;
import org.sapwood.engine.CaseRow;

/** Every page there is, with somebody who may open it: one for each route, and more where it differs by who looks. */
final class EveryPage {
    /** What is got and is no page, and why. */
    static final Map<String, String> NO_PAGES = Map.of(
            "/", "sends one on to where one belongs",
            "/language/{language}", "sends one back in the other language",
            "/audit/checkpoint", "a file to keep elsewhere",
            "/team/{id}/briefing/{quarter:[0-9]{4}-Q[1-4]}.{form:pdf|odt}", "a document, looked at in BriefingTest");

    /** Those that somebody opens who is not signed in. */
    static final Set<String> OUTSIDE = Set.of("/sign-in");

    /** Those of a county in which a plan is not begun: in {@link EmptyCountyBrowserTest}. */
    static final Set<String> IN_THE_BEGINNING = Set.of("/team/{id}/plan/begin");

    private static final List<String> OF_A_TEAM = List.of(
            "/team/T201",
            "/team/T201/plan",
            "/team/T201/plan?on=2026-07-01",
            "/team/T201/plan/items/assessments-45wd",
            "/team/T201/plan/items/assessments-45wd/actions",
            "/team/T201/briefing",
            "/team/T201/briefing/2026-Q1",
            "/team/T201/briefings",
            "/team/T201/briefing-given",
            "/team/T201/explained",
            "/team/T201/primes",
            "/team/T201/gate/assessments-45wd",
            "/team/T201/reviews/2026-Q1",
            "/team/T201/reviews/2026-Q2/write",
            "/team/T201/curve/assessments-45wd",
            "/team/T201/curve/assessments-child-seen/write",
            "/people");

    private static final String OURS = "/team/T201/local-pis/seen-and-told-in-a-month";
    private static final List<String> OF_THE_WORKSHOP = List.of(
            "/team/T201/local-pis",
            "/team/T201/local-pis/begin",
            OURS,
            OURS + "/dry-run",
            OURS + "/instead",
            OURS + "/propose",
            OURS + "/drop",
            OURS + "/steps/about",
            OURS + "/steps/sources",
            OURS + "/steps/involvement",
            OURS + "/steps/population",
            OURS + "/steps/condition",
            OURS + "/steps/incentive",
            OURS + "/steps/guardrails",
            OURS + "/steps/check");

    private static final List<String> OF_THE_TREE_AND_THE_YEAR = List.of(
            "/measures",
            "/measures/assessments-45wd?team=T201",
            "/measures/assessments-45wd/cases?period=2026-Q2&team=T201",
            "/notices",
            "/tree",
            "/tree?whole",
            "/tree?on=2026-07-01",
            "/tree/broken",
            "/tree/items/a-assessment-pace",
            "/tree/items/t201-assessments-45wd",
            "/tree/items/review-t201-q1",
            "/tree/items/t201-assessments-45wd/help",
            "/year",
            "/year/half-year",
            "/year/half-year?on=2026-08-01",
            "/team/T201/primes?on=2026-08-01",
            "/team/T201?on=2026-08-20",
            "/team/T201?on=2015-01-01",
            "/measures/assessments-45wd?team=T201&on=2026-08-20",
            "/measures/assessments-45wd?team=T201&on=2015-01-01",
            "/tree/broken?on=2026-08-01",
            "/team/T201/briefing?on=2026-08-20",
            "/team/T201/briefings?on=2026-08-20",
            "/team/T201/reviews/2026-Q1?on=2026-08-20",
            "/team/T201/curve/assessments-45wd?on=2025-12-31",
            "/year/lessons/new",
            "/year/lessons/lesson-2026-weekly-talk/expectation",
            "/year/curves/curve-t201-45wd-2025/verdict");

    private static final List<String> OF_THE_DIRECTOR = List.of(
            "/director",
            "/director?on=2026-09-20",
            "/voices?on=2026-08-20",
            "/voices/challenge-45-days?on=2026-08-20",
            "/principles?on=2026-08-20",
            "/team/T201",
            "/team/T320",
            "/team/T408",
            "/team/T201/measures/assessments-45wd/question",
            "/team/T201/change-from-above",
            "/team/T204/primes",
            "/team/T204/primes/add",
            "/team/T204/primes/assessments-nfa/leave-out",
            "/team-types/type-assessment",
            "/targets/target-t204-caseload-over-20/agree",
            "/measures/placements-3plus",
            "/measures/children-in-need-2y",
            "/nowhere");

    private static final List<String> OF_TRUNK_AND_BRANCHES = List.of(
            "/tree/priorities/new",
            "/tree/priorities/p-paperless/edit",
            "/tree/plans/new",
            "/tree/plans/a-leaving/edit",
            "/tree/plans/a-leaving/milestones/2/done",
            "/voices",
            "/voices/question-t403-workers",
            "/voices/challenge-45-days/answer",
            "/voices/carers-respite-request/answer",
            "/year",
            "/year/half-year",
            "/audit/viewer?viewer=sam&from=2026-10-01&until=2026-10-05");

    private static final List<String> OF_A_WORKER = List.of(
            "/leaf",
            "/leaf/not-right/measures/assessments-45wd",
            "/team/T201/plan",
            "/team/T201/plan/acknowledge",
            "/team/T201/measures/assessments-45wd/challenge",
            "/team/T201/proposal",
            "/tree",
            "/tree/items/t201-assessments-45wd",
            "/tree/items/t201-assessments-45wd/question",
            "/tree/items/t201-assessments-45wd/challenge",
            "/tree/items/t201-assessments-45wd/proposal",
            "/measures/assessments-45wd/challenge",
            "/measures/assessments-45wd/question",
            "/voices",
            "/voices/challenge-45-days",
            "/voices/change-t406-dentists",
            "/voices/question-t201-interpreter/read",
            "/principles",
            "/help");

    private static final List<String> OF_A_PLAN_NOT_SIGNED = List.of(
            "/team/T204",
            "/team/T204/plan",
            "/team/T204/plan/sign",
            "/team/T204/plan/items/assessments-slowest-tenth",
            "/team/T204/plan/targets/assessments-child-seen",
            "/actions/act-t204-assessments-nfa/done",
            "/team/T204/proposal",
            Agreed.MEASURE + "/define");

    private static final List<String> OF_A_SERVICE = List.of(
            "/director",
            "/year/half-year",
            "/year/half-year/gate-t202-45wd/settle",
            "/voices",
            "/tree/items/t201-assessments-45wd/change-from-above",
            "/tree/plans/a-assessment-pace/edit");

    private static final List<String> OF_A_MEMBER = List.of(
            "/members",
            "/members/p-fewer-changes",
            "/members?on=2026-08-20",
            "/members/p-fewer-changes?on=2026-08-20",
            "/measures/assessments-45wd?on=2026-08-20",
            "/measures/assessments-45wd",
            "/team/T201/plan",
            "/tree",
            "/tree/broken",
            "/year");

    private static final List<String> OF_THE_PANEL = List.of(
            "/panel",
            "/panel?on=2026-08-20",
            "/measures/looked-after-seen-6w",
            "/expectations/new",
            "/voices",
            "/measures",
            "/tree");

    private static final List<String> OF_AN_ANALYST =
            List.of("/measures", "/loads", "/definitions", "/definitions/assessments-45wd", "/members");

    private static final List<String> OF_AN_ADMINISTRATOR = List.of(
            "/people",
            "/people/sam",
            "/people/sam/details",
            "/people/sam/leave",
            "/people/sam/posts/give",
            "/people/sam/posts/0/end",
            "/people/jo/back",
            "/let-in",
            "/conflict-of-interest",
            "/audit",
            "/audit/whole",
            "/loads",
            "/tree");

    private EveryPage() {}

    /** So that there is a change which its author may take back; it leaves all as it was. */
    static void changeJo(OwnCounty county) {
        county.signedIn("ade")
                .send("/people/jo/details", "name", "Jo Lindqvist", "worker", "", "because", "To be taken back");
    }

    /** Addresses by the person who opens them. */
    static Map<String, List<String>> byPerson() {
        String load = "/loads/" + ServedCounty.get().desk().snapshot().id();
        CaseRow row = aCase();
        Map<String, List<String>> all = new LinkedHashMap<>();
        List<String> ofAManager = new ArrayList<>(OF_A_TEAM);
        ofAManager.addAll(OF_THE_WORKSHOP);
        ofAManager.addAll(OF_THE_TREE_AND_THE_YEAR);
        ofAManager.add("/measures/assessments-45wd/cases/" + row.caseId() + "?period=2026-Q2");
        all.put("manager", ofAManager);
        List<String> person = List.of("/audit/person?person=" + row.personId());
        all.put("ruth", with(with(OF_THE_DIRECTOR, OF_TRUNK_AND_BRANCHES), person));
        all.put("sam", with(OF_A_WORKER, List.of("/leaf/not-right/rules/" + aRule())));
        all.put("sunita", OF_A_PLAN_NOT_SIGNED);
        all.put("owen", OF_A_SERVICE);
        all.put("councillor", OF_A_MEMBER);
        all.put("ivy", OF_THE_PANEL);
        all.put("jo", with(OF_AN_ANALYST, List.of(load, load + "/changes", load + "/quarantine")));
        all.put("ade", OF_AN_ADMINISTRATOR);
        return all;
    }

    private static List<String> with(List<String> addresses, List<String> more) {
        return Stream.concat(addresses.stream(), more.stream()).toList();
    }

    private static CaseRow aCase() {
        Desk desk = ServedCounty.get().desk();
        Measure measure = desk.catalogue().library().measures().get("assessments-45wd");
        return desk.cases(measure, Periods.parse("2026-Q2").getFirst(), Optional.empty(), Level.UNIT).cases().stream()
                .filter(row -> row.unit().equals("T201"))
                .findFirst()
                .orElseThrow();
    }

    private static String aRule() {
        return ServedCounty.get().desk().catalogue().library().rules().keySet().stream()
                .sorted()
                .findFirst()
                .orElseThrow();
    }
}
