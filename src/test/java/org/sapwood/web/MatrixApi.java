package org.sapwood.web;

import static org.sapwood.access.Role.ADMINISTRATOR;
import static org.sapwood.access.Role.ANALYST;
import static org.sapwood.access.Role.DIRECTOR;
import static org.sapwood.access.Role.MEMBER;
import static org.sapwood.access.Role.SERVICE_MANAGER;
import static org.sapwood.access.Role.TEAM_MANAGER;
import static org.sapwood.access.Role.WORKER;
import static org.sapwood.web.MatrixAnswer.HIDDEN;
import static org.sapwood.web.MatrixAnswer.OPEN;
import static org.sapwood.web.MatrixAnswer.openTo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The oracle's lines for programs that ask. */
final class MatrixApi {
    private static final String V1 = "/api/v1";

    private final MatrixCounty county;
    private final List<MatrixRule> rules = new ArrayList<>();

    private MatrixApi(MatrixCounty county) {
        this.county = county;
    }

    static List<MatrixRule> all(MatrixCounty county) {
        MatrixApi all = new MatrixApi(county);
        all.whatEverybodyReads();
        all.ofPlaces();
        all.cases();
        return all.rules;
    }

    private void whatEverybodyReads() {
        rules.add(MatrixRule.of("GET /api/v1/openapi.yaml", paths("/openapi.yaml"), (_, _) -> OPEN)
                .evenWithoutPost());
        for (String list : List.of("measures", "rules", "teams", "tree/items", "reviews", "proposals", "challenges")) {
            add(list, paths("/" + list), (_, _) -> OPEN);
        }
        add("measures/{id}", paths("/measures/" + MatrixCounty.MEASURE), (_, _) -> OPEN);
        add("measures/{id}", paths("/measures/nothing"), (_, _) -> HIDDEN);
        add("measures/{id}/scores", paths("/measures/nothing/scores?period=2026-Q2"), (_, _) -> HIDDEN);
        add("rules/{id}", paths("/rules/nothing"), (_, _) -> HIDDEN);
        add("tree/items/{id}", paths("/tree/items/a-caseloads"), (_, _) -> OPEN);
        add("threads/{id}", paths("/threads/a-caseloads"), (_, _) -> OPEN);
        rules.add(MatrixRule.of("ANY /api/**", paths("/nothing"), (_, _) -> HIDDEN));
    }

    private void ofPlaces() {
        add("loads", paths("/loads"), (who, _) -> openTo(who.isCounty(DIRECTOR, ANALYST, ADMINISTRATOR)));
        add("broken-threads", paths("/broken-threads"), (who, _) -> openTo(who.isStaff() || who.is(MEMBER)));
        add(
                "teams/{id}",
                teams("/teams/%s"),
                (who, cell) -> openTo(who.isStaffOver(cell.team().orElseThrow())));
        add("teams/{id}/plan", teams("/teams/%s/plan"), (who, _) -> openTo(who.isStaff() || who.is(MEMBER)));
    }

    /** Members, the panel and administrators are never given a case; of the others the web pages' rules say more. */
    private void cases() {
        BiFunction<MatrixWho, MatrixCell, MatrixAnswer> those =
                (who, cell) -> openTo(who.is(WORKER, TEAM_MANAGER, SERVICE_MANAGER)
                        && who.holdsIn(cell.team().orElseThrow(), WORKER, TEAM_MANAGER, SERVICE_MANAGER));
        add("rules/{id}/cases", paths("/rules/nothing/cases?period=2026-Q2"), (_, _) -> HIDDEN);
        add(
                "measures/{id}/cases/{caseId}",
                paths("/measures/" + MatrixCounty.MEASURE + "/cases/nothing?period=2026-Q2"),
                (_, _) -> HIDDEN);
        rules.add(MatrixRule.of(
                        "GET /api/v1/measures/{id}/cases",
                        teams("/measures/" + MatrixCounty.MEASURE + "/cases?period=2026-Q2&team=%s"),
                        (who, cell) -> who.is(DIRECTOR, ANALYST) ? OPEN : those.apply(who, cell))
                .asStateAllows());
    }

    private void add(String path, List<MatrixCell> cells, BiFunction<MatrixWho, MatrixCell, MatrixAnswer> expected) {
        rules.add(MatrixRule.of("GET " + V1 + "/" + path, cells, expected));
    }

    private static List<MatrixCell> paths(String... paths) {
        return List.of(paths).stream().map(path -> MatrixCell.of(V1 + path)).toList();
    }

    private List<MatrixCell> teams(String path) {
        return county.someTeams().stream()
                .map(team -> MatrixCell.of(V1 + path.formatted(team.id())).about(team))
                .toList();
    }
}
