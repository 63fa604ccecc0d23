package org.sapwood.web;

import static org.sapwood.access.Role.ADMINISTRATOR;
import static org.sapwood.access.Role.DIRECTOR;
import static org.sapwood.access.Role.SERVICE_MANAGER;
import static org.sapwood.access.Role.TEAM_MANAGER;
import static org.sapwood.access.Role.WORKER;
import static org.sapwood.web.MatrixAnswer.HIDDEN;
import static org.sapwood.web.MatrixAnswer.OPEN;
import static org.sapwood.web.MatrixAnswer.openTo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.sapwood.access.Place;
import org.sapwood.access.Role;

/** The oracle's lines for the year and for those who tend the tree. */
final class MatrixYear {
    private static final Role[] MANAGERS = {TEAM_MANAGER, SERVICE_MANAGER, DIRECTOR};

    private final MatrixCounty county;
    private final List<MatrixRule> rules = new ArrayList<>();

    private MatrixYear(MatrixCounty county) {
        this.county = county;
    }

    static List<MatrixRule> all(MatrixCounty county) {
        MatrixYear all = new MatrixYear(county);
        all.everybodysYear();
        all.ofATeam();
        all.tree();
        return all.rules;
    }

    private void everybodysYear() {
        add("GET /year", paths("/year"), (_, _) -> OPEN);
        add("GET /year/half-year", paths("/year/half-year"), (_, _) -> OPEN);
        for (String way : List.of("GET ", "POST ")) {
            add(
                    way + "/year/lessons/new",
                    paths("/year/lessons/new"),
                    (who, _) -> openTo(who.posts().stream().anyMatch(seat -> !seat.is(ADMINISTRATOR))));
            add(way + "/year/lessons/{id}/expectation", paths("/year/lessons/nothing/expectation"), (_, _) -> HIDDEN);
            add(way + "/year/half-year/{answer}/settle", paths("/year/half-year/nothing/settle"), (_, _) -> HIDDEN);
            add(way + "/year/curves/{id}/verdict", paths("/year/curves/nothing/verdict"), (_, _) -> HIDDEN);
        }
    }

    private void ofATeam() {
        add("GET /team/{id}/reviews/{quarter}", teams("/team/%s/reviews/soon"), (_, _) -> HIDDEN);
        add(
                "GET /team/{id}/curve/{measure}",
                teams("/team/%s/curve/" + MatrixCounty.MEASURE),
                (who, cell) -> openTo(who.isStaffOver(cell.team().orElseThrow())));
        for (String way : List.of("GET ", "POST ")) {
            held(way + "/team/{id}/reviews/{quarter}/write", teams("/team/%s/reviews/2026-Q2/write"), MANAGERS);
            held(
                    way + "/team/{id}/curve/{measure}/write",
                    teams("/team/%s/curve/" + MatrixCounty.MEASURE + "/write"),
                    WORKER,
                    TEAM_MANAGER);
            add(way + "/team/{id}/gate/{measure}", teams("/team/%s/gate/nothing"), (_, _) -> HIDDEN);
        }
    }

    private void tree() {
        for (String way : List.of("GET ", "POST ")) {
            add(way + "/tree/priorities/new", paths("/tree/priorities/new"), MatrixYear::directors);
            add(way + "/tree/priorities/{id}/edit", paths("/tree/priorities/p-paperless/edit"), MatrixYear::directors);
            add(
                    way + "/tree/plans/new",
                    paths("/tree/plans/new"),
                    (who, _) -> openTo(who.posts().stream().anyMatch(MatrixYear::growsPlans)));
            add(way + "/tree/plans/{id}/edit", paths("/tree/plans/a-caseloads/edit"), MatrixYear::directors);
            add(
                    way + "/tree/plans/{id}/milestones/{number}/done",
                    paths("/tree/plans/a-caseloads/milestones/1/done"),
                    MatrixYear::directors);
        }
    }

    private void held(String route, List<MatrixCell> cells, Role... roles) {
        add(route, cells, (who, cell) -> openTo(who.holdsIn(cell.team().orElseThrow(), roles)));
    }

    /** A head of one team's work alone is none of a service. */
    private static boolean growsPlans(MatrixWho.Seat seat) {
        return seat.is(SERVICE_MANAGER, DIRECTOR)
                && (seat.isCounty() || (seat.is(SERVICE_MANAGER) && seat.kind() == Place.Kind.SERVICE));
    }

    private static MatrixAnswer directors(MatrixWho who, MatrixCell cell) {
        return openTo(who.isCounty(DIRECTOR));
    }

    private void add(String route, List<MatrixCell> cells, BiFunction<MatrixWho, MatrixCell, MatrixAnswer> expected) {
        rules.add(MatrixRule.of(route, cells, expected));
    }

    private static List<MatrixCell> paths(String... paths) {
        return List.of(paths).stream().map(MatrixCell::of).toList();
    }

    /** @param path with {@code %s} for the team */
    private List<MatrixCell> teams(String path) {
        return county.someTeams().stream()
                .map(team -> MatrixCell.of(path.formatted(team.id())).about(team))
                .toList();
    }
}
