package org.sapwood.web;

import static org.sapwood.access.Role.ADMINISTRATOR;
import static org.sapwood.access.Role.ANALYST;
import static org.sapwood.access.Role.DIRECTOR;
import static org.sapwood.access.Role.MEMBER;
import static org.sapwood.access.Role.SERVICE_MANAGER;
import static org.sapwood.access.Role.TEAM_MANAGER;
import static org.sapwood.web.MatrixAnswer.ASKS;
import static org.sapwood.web.MatrixAnswer.HIDDEN;
import static org.sapwood.web.MatrixAnswer.OPEN;
import static org.sapwood.web.MatrixAnswer.openTo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.Version;

/** The oracle for the API, and for pages that are taken away as files. */
final class MatrixPrograms {
    private static final String API = "/api/v1";
    private static final List<String> PLANS =
            List.of("TEAM_PLAN", "PLAN_ITEM", "ACTION", "QUARTERLY_REVIEW", "GATE_ANSWER", "TURN_THE_CURVE");

    private final MatrixCounty county;
    private final MatrixCases cases;
    private final List<MatrixRule> rules = new ArrayList<>();

    private MatrixPrograms(MatrixCounty county) {
        this.county = county;
        this.cases = new MatrixCases(county);
    }

    static List<MatrixRule> all(MatrixCounty county) {
        MatrixPrograms all = new MatrixPrograms(county);
        all.definitionsAndTree();
        all.teamsAndLoads();
        all.casesOfPersons();
        all.files();
        return all.rules;
    }

    private void definitionsAndTree() {
        String measure = "/measures/" + MatrixCounty.MEASURE;
        for (String open : List.of("/measures", "/rules", "/tree/items", "/teams", "/reviews")) {
            api(open, List.of(MatrixCell.of(open)), (_, _) -> OPEN);
        }
        rules.add(MatrixRule.of(
                        "GET /api/v1/openapi.yaml", List.of(MatrixCell.of("/api/v1/openapi.yaml")), (_, _) -> OPEN)
                .evenWithoutPost());
        api("/proposals", List.of(MatrixCell.of("/proposals")), (_, _) -> OPEN);
        api("/challenges", List.of(MatrixCell.of("/challenges")), (_, _) -> OPEN);
        api("/measures/{id}", List.of(MatrixCell.of(measure)), (_, _) -> OPEN);
        api("/measures/{id}", List.of(MatrixCell.of("/measures/nothing")), (_, _) -> HIDDEN);
        MatrixCell scores = MatrixCell.of(measure + "/scores?period=" + county.period());
        api("/measures/{id}/scores", List.of(scores), (_, _) -> OPEN);
        api("/rules/{id}", List.of(MatrixCell.of("/rules/assessment-before-referral")), (_, _) -> OPEN);
        for (String route : List.of("/tree/items/{id}", "/threads/{id}")) {
            for (boolean plan : List.of(true, false)) {
                api(route, items(route, plan), (who, _) -> openTo(!plan || isToldOfPlans(who)));
            }
        }
        api("/broken-threads", List.of(MatrixCell.of("/broken-threads")), (who, _) -> openTo(isToldOfPlans(who)));
        rules.add(MatrixRule.of("ANY /api/**", List.of(MatrixCell.of("/api/v1/nothing")), (_, _) -> HIDDEN));
    }

    private static boolean isToldOfPlans(MatrixWho who) {
        return who.isStaff() || who.is(MEMBER);
    }

    private List<MatrixCell> items(String route, boolean plan) {
        TreeStore store = county.server().context().getBean(TreeStore.class);
        return store.current().all().stream()
                .filter(version -> isOfPlan(version) == plan)
                .limit(6)
                .map(version -> MatrixCell.of(route.replace("{id}", version.id())))
                .toList();
    }

    private static boolean isOfPlan(Version version) {
        return PLANS.contains(version.item().kind().name());
    }

    private void teamsAndLoads() {
        api(
                "/teams/{id}",
                teams("/teams/%s"),
                (who, cell) -> openTo(who.isStaffOver(cell.team().orElseThrow())));
        api("/teams/{id}/plan", teams("/teams/%s/plan"), (who, _) -> openTo(isToldOfPlans(who)));
        api(
                "/loads",
                List.of(MatrixCell.of("/loads")),
                (who, _) -> openTo(who.isCounty(DIRECTOR, ANALYST, ADMINISTRATOR)));
    }

    private List<MatrixCell> teams(String path) {
        return county.someTeams().stream()
                .map(team -> MatrixCell.of(path.formatted(team.id())).about(team))
                .toList();
    }

    private void casesOfPersons() {
        api("/measures/{id}/cases", cases.lists(), cases::listForPrograms);
        api("/measures/{id}/cases/{caseId}", cases.each(), cases::one);
        String failing = "/rules/assessment-before-referral/cases";
        List<MatrixCell> lists = new ArrayList<>(List.of(MatrixCell.of(failing)));
        county.someTeams()
                .forEach(team ->
                        lists.add(MatrixCell.of(failing + "?team=" + team.id()).about(team)));
        api("/rules/{id}/cases", MatrixCases.twice(lists), cases::listForPrograms);
    }

    private void files() {
        String measure = "/measures/" + MatrixCounty.MEASURE;
        file("GET /measures", List.of(MatrixCell.of("/measures?as=csv")), (_, _) -> OPEN);
        file("GET /measures/{id}", List.of(MatrixCell.of(measure + "?as=csv")), (_, _) -> OPEN);
        file(
                "GET /team/{id}",
                teams("/team/%s?as=csv"),
                (who, cell) -> openTo(who.isStaffOver(cell.team().orElseThrow())));
        file("GET /tree", List.of(MatrixCell.of("/tree?as=csv")), (_, _) -> OPEN);
        file("GET /tree/broken", List.of(MatrixCell.of("/tree/broken?as=csv")), (who, _) -> openTo(isToldOfPlans(who)));
        file(
                "GET /measures/{id}/cases",
                MatrixCases.twice(teams(measure + "/cases?as=csv&period=" + county.period() + "&team=%s")),
                (who, cell) -> taken(who, cell));
    }

    /** Who leads the team takes its list away; who answers for the county or a district says why first. */
    private static MatrixAnswer taken(MatrixWho who, MatrixCell cell) {
        MatrixTeam team = cell.team().orElseThrow();
        if (who.holdsIn(team, TEAM_MANAGER) || who.holdsIn(team, SERVICE_MANAGER)) {
            return OPEN;
        }
        return who.holdsIn(team, DIRECTOR, ANALYST) ? cell.told() ? OPEN : ASKS : HIDDEN;
    }

    private void api(String route, List<MatrixCell> cells, BiFunction<MatrixWho, MatrixCell, MatrixAnswer> expected) {
        rules.add(MatrixRule.of(
                "GET " + API + route,
                cells.stream().map(cell -> cell.below(API)).toList(),
                expected));
    }

    private void file(String route, List<MatrixCell> cells, BiFunction<MatrixWho, MatrixCell, MatrixAnswer> expected) {
        rules.add(MatrixRule.of(route, cells, expected));
    }
}
