package org.sapwood.web;

import static org.sapwood.access.Role.ADMINISTRATOR;
import static org.sapwood.access.Role.ANALYST;
import static org.sapwood.access.Role.DIRECTOR;
import static org.sapwood.access.Role.MEMBER;
import static org.sapwood.access.Role.SERVICE_MANAGER;
import static org.sapwood.access.Role.TEAM_MANAGER;
import static org.sapwood.access.Role.WORKER;
import static org.sapwood.web.MatrixAnswer.ASKS;
import static org.sapwood.web.MatrixAnswer.BROKEN;
import static org.sapwood.web.MatrixAnswer.HIDDEN;
import static org.sapwood.web.MatrixAnswer.OPEN;
import static org.sapwood.web.MatrixAnswer.SENT_ON;
import static org.sapwood.web.MatrixAnswer.openTo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.sapwood.access.Role;

/**
 * The oracle: one line for each route, who gets what, in plain words of the organisation. It does not know the policy. A
 * new route needs a line in {@link #all}.
 */
final class MatrixRules {
    private final MatrixCounty county;
    private final MatrixCases cases;
    private final List<MatrixRule> rules = new ArrayList<>();

    private MatrixRules(MatrixCounty county) {
        this.county = county;
        this.cases = new MatrixCases(county);
    }

    static List<MatrixRule> all(MatrixCounty county) {
        MatrixRules all = new MatrixRules(county);
        all.doors();
        all.figuresAndTree();
        all.casesOfPersons();
        all.recordsAndTrail();
        all.peopleAndPosts();
        all.planOfATeam();
        all.rules.addAll(MatrixYear.all(county));
        all.rules.addAll(MatrixVoices.all(county));
        all.rules.addAll(MatrixWorkshop.all(county));
        all.rules.addAll(MatrixPrograms.all(county));
        return all.rules;
    }

    private void doors() {
        everybody("GET /sign-in", paths("/sign-in"), OPEN);
        everybody("GET /help", paths("/help"), OPEN);
        everybody("GET /language/{language}", paths("/language/cy", "/language/en"), SENT_ON);
        everybody("ANY /error", paths("/error"), BROKEN);
        add("GET /", paths("/"), (_, _) -> SENT_ON);
        add("POST /reason", List.of(reasonFor("/elsewhere"), reasonFor("/measures/x/cases")), (_, _) -> SENT_ON);
    }

    private void figuresAndTree() {
        add("GET /measures", paths("/measures"), (_, _) -> OPEN);
        add("GET /measures/{id}", paths("/measures/" + MatrixCounty.MEASURE), (_, _) -> OPEN);
        add("GET /measures/{id}", paths("/measures/nothing"), (_, _) -> HIDDEN);
        add("GET /measures/{id}", teams("/measures/" + MatrixCounty.MEASURE + "?team=%s"), MatrixRules::staffOfTheTeam);
        add("GET /team/{id}", teams("/team/%s"), MatrixRules::staffOfTheTeam);
        add("GET /team/{id}", paths("/team/nothing", "/team/S02", "/team/unallocated"), (_, _) -> HIDDEN);
        add("GET /team/{id}/plan", teams("/team/%s/plan"), (who, _) -> openTo(who.isStaff() || who.is(MEMBER)));
        add("GET /leaf", paths("/leaf"), (who, _) -> openTo(who.isStaff()));
        add("GET /tree", paths("/tree"), (_, _) -> OPEN);
        add("GET /tree/items/{id}", items(), (_, _) -> OPEN);
        add("GET /tree/items/{id}", paths("/tree/items/nothing"), (_, _) -> HIDDEN);
        add("GET /tree/broken", paths("/tree/broken"), (who, _) -> openTo(who.isStaff() || who.is(MEMBER)));
    }

    private void casesOfPersons() {
        String list = "GET /measures/{id}/cases";
        String one = "GET /measures/{id}/cases/{caseId}";
        replace(add(list, cases.lists(), cases::list).showing(cases::shown));
        add(one, cases.each(), cases::one);
        add(one, paths(cases.path("nothing")), (_, _) -> HIDDEN);
    }

    private void recordsAndTrail() {
        String load = ServedCounty.get().desk().snapshot().id();
        add("GET /loads", paths("/loads"), (who, _) -> openTo(who.isCounty(DIRECTOR, ANALYST, ADMINISTRATOR)));
        add(
                "GET /loads/{id}",
                paths("/loads/" + load),
                (who, _) -> openTo(who.isCounty(DIRECTOR, ANALYST, ADMINISTRATOR)));
        add("GET /loads/{id}", paths("/loads/nothing"), (_, _) -> HIDDEN);
        add(
                "GET /loads/{id}/changes",
                paths("/loads/" + load + "/changes"),
                (who, _) -> openTo(who.isCounty(DIRECTOR, ANALYST, ADMINISTRATOR)));
        add(
                "GET /loads/{id}/quarantine",
                paths("/loads/" + load + "/quarantine"),
                (who, _) -> openTo(who.isCounty(ANALYST)));
        add("GET /definitions", paths("/definitions"), (_, _) -> OPEN);
        add("GET /definitions/{id}", paths("/definitions/" + MatrixCounty.MEASURE), (_, _) -> OPEN);
        add("GET /definitions/{id}", paths("/definitions/nothing"), (_, _) -> HIDDEN);
        add("GET /audit", paths("/audit"), (who, _) -> openTo(who.isCounty(DIRECTOR, ADMINISTRATOR)));
        add("GET /audit/whole", paths("/audit/whole"), (who, _) -> openTo(who.isCounty(DIRECTOR, ADMINISTRATOR)));
        add(
                "GET /audit/checkpoint",
                paths("/audit/checkpoint"),
                (who, _) -> openTo(who.isCounty(DIRECTOR, ADMINISTRATOR)));
        add("GET /audit/person", cases.persons(), cases::trailOf);
        add("GET /audit/viewer", actors(), (who, cell) -> !who.isCounty(DIRECTOR) ? HIDDEN : cell.told() ? OPEN : ASKS);
    }

    private static List<MatrixCell> actors() {
        MatrixCell one = MatrixCell.of("/audit/viewer?viewer=sam&from=2026-10-01&until=2026-10-05");
        return List.of(one, one.withReason());
    }

    /** Forms are sent empty: whoever may is told what is missing, the others that there is nothing. */
    private void peopleAndPosts() {
        add(
                "GET /people",
                paths("/people"),
                (who, _) -> openTo(who.is(TEAM_MANAGER, SERVICE_MANAGER, DIRECTOR, ADMINISTRATOR)));
        add(
                "GET /people/{id}",
                MatrixPeople.cells(county),
                (who, cell) -> openTo(MatrixPeople.sees(county, who, cell)));
        add("GET /people/{id}", paths("/people/nothing"), (_, _) -> HIDDEN);
        add("GET /notices", paths("/notices"), (_, _) -> OPEN);
        add("POST /notices", paths("/notices"), (_, _) -> OPEN);
        add("POST /people/{id}/email", paths("/people/sam/email"), MatrixRules::administrators);
        for (String way : List.of("GET ", "POST ")) {
            for (String form : List.of("/let-in", "/conflict-of-interest")) {
                add(way + form, paths(form), MatrixRules::administrators);
            }
            for (String change : List.of("posts/give", "details", "leave", "back")) {
                add(way + "/people/{id}/" + change, paths("/people/sam/" + change), MatrixRules::administrators);
            }
            add(way + "/people/{id}/posts/{which}/end", paths("/people/sam/posts/0/end"), MatrixRules::administrators);
            add(way + "/people/{id}/posts/{which}/end", paths("/people/sam/posts/7/end"), (_, _) -> HIDDEN);
        }
    }

    /** What stands in the plan decides as well, so that whoever may can also be told that there is nothing to do. */
    private void planOfATeam() {
        for (String way : List.of("GET ", "POST ")) {
            byState(way + "/team/{id}/plan/begin", teams("/team/%s/plan/begin"), TEAM_MANAGER);
            byState(way + "/team/{id}/plan/sign", teams("/team/%s/plan/sign"), TEAM_MANAGER);
            byState(way + "/team/{id}/plan/acknowledge", teams("/team/%s/plan/acknowledge"), WORKER);
            String item = "/plan/items/assessments-45wd";
            byState(way + "/team/{id}/plan/items/{measure}", teams("/team/%s" + item), WORKER, TEAM_MANAGER);
            byState(
                    way + "/team/{id}/plan/items/{measure}/actions",
                    teams("/team/%s" + item + "/actions"),
                    WORKER,
                    TEAM_MANAGER);
            String target = "/plan/targets/assessments-45wd";
            byState(way + "/team/{id}/plan/targets/{measure}", teams("/team/%s" + target), WORKER, TEAM_MANAGER);
            add(way + "/targets/{target}/agree", paths("/targets/nothing/agree"), (_, _) -> HIDDEN);
            add(way + "/actions/{action}/done", paths("/actions/nothing/done"), (_, _) -> HIDDEN);
        }
        add("POST /draft", List.of(MatrixCell.of("/draft").with("form", "/team/T201/plan")), (_, _) -> OPEN);
        add("POST /draft/drop", List.of(MatrixCell.of("/draft/drop").with("form", "/x")), (_, _) -> SENT_ON);
        MatrixCell undo =
                MatrixCell.of("/undo").with("id", "nothing").with("number", "1").with("back", "/x");
        add("POST /undo", List.of(undo), (_, _) -> HIDDEN);
    }

    private void byState(String route, List<MatrixCell> cells, Role... roles) {
        replace(add(route, cells, (who, cell) -> openTo(who.holdsIn(cell.team().orElseThrow(), roles)))
                .asStateAllows());
    }

    private static MatrixAnswer administrators(MatrixWho who, MatrixCell cell) {
        return openTo(who.isCounty(ADMINISTRATOR));
    }

    private MatrixRule add(
            String route, List<MatrixCell> cells, BiFunction<MatrixWho, MatrixCell, MatrixAnswer> expected) {
        rules.add(MatrixRule.of(route, cells, expected));
        return rules.getLast();
    }

    /** In the place of the rule that was added last. */
    private void replace(MatrixRule rule) {
        rules.set(rules.size() - 1, rule);
    }

    /** The same for all, with a post or without. */
    private void everybody(String route, List<MatrixCell> cells, MatrixAnswer answer) {
        replace(add(route, cells, (_, _) -> answer).evenWithoutPost());
    }

    private static MatrixAnswer staffOfTheTeam(MatrixWho who, MatrixCell cell) {
        return openTo(who.isStaffOver(cell.team().orElseThrow()));
    }

    private static List<MatrixCell> paths(String... paths) {
        return List.of(paths).stream().map(MatrixCell::of).toList();
    }

    /** @param path with {@code %s} for the team */
    private List<MatrixCell> teams(String path) {
        return county.teams().stream()
                .map(team -> MatrixCell.of(path.formatted(team.id())).about(team))
                .toList();
    }

    private List<MatrixCell> items() {
        return county.items().stream()
                .map(item -> MatrixCell.of("/tree/items/" + item))
                .toList();
    }

    private static MatrixCell reasonFor(String page) {
        return MatrixCell.of("/reason").with("reason", "To see what happens").with("back", page);
    }
}
