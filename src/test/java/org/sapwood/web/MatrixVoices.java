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
import org.sapwood.access.Role;

/** The oracle's lines for pages made for a role, briefings, and what people say, ask and answer. */
final class MatrixVoices {
    private static final String MEASURE = MatrixCounty.MEASURE;

    private final MatrixCounty county;
    private final List<MatrixRule> rules = new ArrayList<>();

    private MatrixVoices(MatrixCounty county) {
        this.county = county;
    }

    static List<MatrixRule> all(MatrixCounty county) {
        MatrixVoices all = new MatrixVoices(county);
        all.pagesOfRoles();
        all.briefings();
        all.voices();
        all.ofATeam();
        all.ofAnItem();
        return all.rules;
    }

    private void pagesOfRoles() {
        BiFunction<MatrixWho, MatrixCell, MatrixAnswer> members =
                (who, _) -> openTo(who.isCounty(DIRECTOR, ANALYST, MEMBER));
        add("GET /director", paths("/director"), (who, _) -> openTo(who.is(SERVICE_MANAGER, DIRECTOR)));
        add("GET /members", paths("/members"), members);
        add("GET /members/{priority}", paths("/members/nothing"), (_, _) -> HIDDEN);
        add("GET /panel", paths("/panel"), MatrixVoices::everybodyButAdministrators);
        add("GET /principles", paths("/principles"), (_, _) -> OPEN);
    }

    private void briefings() {
        String quarter = "/{quarter:[0-9]{4}-Q[1-4]}";
        add("GET /team/{id}/briefing", teams("/team/%s/briefing"), MatrixVoices::staffOver);
        add("GET /team/{id}/briefings", teams("/team/%s/briefings"), MatrixVoices::staffOver);
        add("GET /team/{id}/briefing" + quarter, teams("/team/%s/briefing/2026-Q2"), MatrixVoices::staffOver);
        add(
                "GET /team/{id}/briefing" + quarter + ".{form:pdf|odt}",
                teams("/team/%s/briefing/2026-Q2.odt"),
                MatrixVoices::staffOver);
        for (String way : List.of("GET ", "POST ")) {
            for (String form : List.of("/briefing-given", "/explained")) {
                held(
                        way + "/team/{id}" + form,
                        teams("/team/%s" + form),
                        TEAM_MANAGER,
                        SERVICE_MANAGER,
                        DIRECTOR,
                        ANALYST);
            }
        }
    }

    private void voices() {
        add("GET /voices", paths("/voices"), (_, _) -> OPEN);
        add("GET /voices/{id}", paths("/voices/nothing"), (_, _) -> HIDDEN);
        for (String way : List.of("GET ", "POST ")) {
            add(way + "/voices/{id}/answer", paths("/voices/nothing/answer"), (_, _) -> HIDDEN);
            add(way + "/voices/{id}/read", paths("/voices/nothing/read"), (_, _) -> HIDDEN);
            add(way + "/expectations/new", paths("/expectations/new"), MatrixVoices::everybodyButAdministrators);
            add(
                    way + "/measures/{measure}/challenge",
                    paths("/measures/" + MEASURE + "/challenge"),
                    MatrixVoices::everybodyButAdministrators);
            add(
                    way + "/measures/{measure}/question",
                    paths("/measures/" + MEASURE + "/question"),
                    MatrixVoices::everybodyButAdministrators);
            for (String what : List.of("measures", "rules")) {
                byState(
                        way + "/leaf/not-right/" + what + "/{id}",
                        paths("/leaf/not-right/" + what + "/" + MEASURE),
                        (who, _) -> openTo(who.isStaff()));
            }
        }
    }

    private void ofATeam() {
        for (String way : List.of("GET ", "POST ")) {
            for (String form : List.of("challenge", "question")) {
                byState(
                        way + "/team/{team}/measures/{measure}/" + form,
                        teams("/team/%s/measures/" + MEASURE + "/" + form),
                        (who, cell) -> openTo(who.posts().stream()
                                .anyMatch(seat -> !seat.is(ADMINISTRATOR)
                                        && seat.covers(cell.team().orElseThrow()))));
            }
            byState(
                    way + "/team/{team}/change-from-above",
                    teams("/team/%s/change-from-above"),
                    (who, cell) -> openTo(who.holdsIn(cell.team().orElseThrow(), SERVICE_MANAGER, DIRECTOR)));
            held(way + "/team/{team}/proposal", teams("/team/%s/proposal"), WORKER, TEAM_MANAGER);
        }
    }

    /** An item of the county's: what stands in it decides as well. */
    private void ofAnItem() {
        String item = "/tree/items/a-caseloads";
        for (String way : List.of("GET ", "POST ")) {
            String route = way + "/tree/items/{item}";
            byState(route + "/challenge", paths(item + "/challenge"), MatrixVoices::everybodyButAdministrators);
            byState(route + "/question", paths(item + "/question"), MatrixVoices::everybodyButAdministrators);
            byState(
                    route + "/help",
                    paths(item + "/help"),
                    (who, _) -> openTo(who.is(WORKER, TEAM_MANAGER, SERVICE_MANAGER)));
            byState(route + "/proposal", paths(item + "/proposal"), (who, _) -> openTo(who.is(WORKER, TEAM_MANAGER)));
            byState(
                    route + "/change-from-above",
                    paths(item + "/change-from-above"),
                    (who, _) -> openTo(who.is(SERVICE_MANAGER, DIRECTOR)));
        }
    }

    private static MatrixAnswer everybodyButAdministrators(MatrixWho who, MatrixCell cell) {
        return openTo(who.posts().stream().anyMatch(seat -> !seat.is(ADMINISTRATOR)));
    }

    private static MatrixAnswer staffOver(MatrixWho who, MatrixCell cell) {
        return openTo(who.isStaffOver(cell.team().orElseThrow()));
    }

    private void held(String route, List<MatrixCell> cells, Role... roles) {
        add(route, cells, (who, cell) -> openTo(who.holdsIn(cell.team().orElseThrow(), roles)));
    }

    private void byState(
            String route, List<MatrixCell> cells, BiFunction<MatrixWho, MatrixCell, MatrixAnswer> expected) {
        rules.add(MatrixRule.of(route, cells, expected).asStateAllows());
    }

    private void add(String route, List<MatrixCell> cells, BiFunction<MatrixWho, MatrixCell, MatrixAnswer> expected) {
        rules.add(MatrixRule.of(route, cells, expected));
    }

    private static List<MatrixCell> paths(String... paths) {
        return List.of(paths).stream().map(MatrixCell::of).toList();
    }

    private List<MatrixCell> teams(String path) {
        return county.someTeams().stream()
                .map(team -> MatrixCell.of(path.formatted(team.id())).about(team))
                .toList();
    }
}
