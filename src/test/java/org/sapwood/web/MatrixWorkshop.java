package org.sapwood.web;

import static org.sapwood.access.Role.DIRECTOR;
import static org.sapwood.access.Role.MEMBER;
import static org.sapwood.access.Role.SERVICE_MANAGER;
import static org.sapwood.access.Role.TEAM_MANAGER;
import static org.sapwood.access.Role.WORKER;
import static org.sapwood.web.MatrixAnswer.HIDDEN;
import static org.sapwood.web.MatrixAnswer.openTo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.sapwood.access.Role;

/** The oracle's lines for the workshop of a team, and for sharing out prime PIs. */
final class MatrixWorkshop {
    private static final String NOTHING = "/team/%s/local-pis/nothing";

    private final MatrixCounty county;
    private final List<MatrixRule> rules = new ArrayList<>();

    private MatrixWorkshop(MatrixCounty county) {
        this.county = county;
    }

    static List<MatrixRule> all(MatrixCounty county) {
        MatrixWorkshop all = new MatrixWorkshop(county);
        all.looking();
        all.finding();
        all.sharingOut();
        return all.rules;
    }

    private void looking() {
        add("GET /team/{id}/primes", "/team/%s/primes", MatrixWorkshop::whoSeesPlans);
        add("GET /team/{id}/local-pis", "/team/%s/local-pis", MatrixWorkshop::whoSeesPlans);
        add("GET /team/{id}/local-pis/{item}", NOTHING, (_, _) -> HIDDEN);
        add("GET /team/{id}/local-pis/{item}/dry-run", NOTHING + "/dry-run", (_, _) -> HIDDEN);
        add("GET /team/{id}/local-pis/{item}/instead", NOTHING + "/instead", (_, _) -> HIDDEN);
    }

    private void finding() {
        String item = "/team/{id}/local-pis/{item}";
        for (String way : List.of("GET ", "POST ")) {
            held(way + "/team/{id}/local-pis/begin", "/team/%s/local-pis/begin", WORKER, TEAM_MANAGER);
            add(way + item + "/steps/{step}", NOTHING + "/steps/sources", (_, _) -> HIDDEN);
            add(way + item + "/{move:propose|agree|reopen|drop}", NOTHING + "/propose", (_, _) -> HIDDEN);
            add(way + item + "/define", NOTHING + "/define", (_, _) -> HIDDEN);
        }
    }

    private void sharingOut() {
        for (String way : List.of("GET ", "POST ")) {
            held(way + "/team/{id}/primes/add", "/team/%s/primes/add", SERVICE_MANAGER, DIRECTOR);
            held(
                    way + "/team/{id}/primes/{measure}/leave-out",
                    "/team/%s/primes/assessments-45wd/leave-out",
                    SERVICE_MANAGER,
                    DIRECTOR);
            rules.add(MatrixRule.of(
                    way + "/team-types/{item}",
                    List.of(MatrixCell.of("/team-types/type-assessment")),
                    (who, _) -> openTo(who.isCounty(DIRECTOR))));
        }
    }

    private static MatrixAnswer whoSeesPlans(MatrixWho who, MatrixCell cell) {
        return openTo(who.isStaff() || who.is(MEMBER));
    }

    private void held(String route, String path, Role... roles) {
        rules.add(MatrixRule.of(
                        route,
                        teams(path),
                        (who, cell) -> openTo(who.holdsIn(cell.team().orElseThrow(), roles)))
                .asStateAllows());
    }

    private void add(String route, String path, BiFunction<MatrixWho, MatrixCell, MatrixAnswer> expected) {
        rules.add(MatrixRule.of(route, teams(path), expected));
    }

    private List<MatrixCell> teams(String path) {
        return county.someTeams().stream()
                .map(team -> MatrixCell.of(path.formatted(team.id())).about(team))
                .toList();
    }
}
