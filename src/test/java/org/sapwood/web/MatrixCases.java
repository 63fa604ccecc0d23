package org.sapwood.web;

import static org.sapwood.access.Role.ANALYST;
import static org.sapwood.access.Role.DIRECTOR;
import static org.sapwood.access.Role.SERVICE_MANAGER;
import static org.sapwood.access.Role.TEAM_MANAGER;
import static org.sapwood.access.Role.WORKER;
import static org.sapwood.web.MatrixAnswer.ASKS;
import static org.sapwood.web.MatrixAnswer.HIDDEN;
import static org.sapwood.web.MatrixAnswer.OPEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sapwood.engine.CaseRow;

/** What the oracle says about cases: whose they are, and who leads the team that has them. */
record MatrixCases(MatrixCounty county) {
    private static final int OF_EACH_TEAM = 2;

    /** The address of one case. */
    String path(String id) {
        return "/measures/" + MatrixCounty.MEASURE + "/cases/" + id + "?period=" + county.period();
    }

    /** The list of everything and of each team, before and after a reason was given. */
    List<MatrixCell> lists() {
        String path = "/measures/" + MatrixCounty.MEASURE + "/cases?period=" + county.period();
        List<MatrixCell> lists = new ArrayList<>(List.of(MatrixCell.of(path)));
        county.teams()
                .forEach(team ->
                        lists.add(MatrixCell.of(path + "&team=" + team.id()).about(team)));
        return twice(lists);
    }

    /** Some of each team, and all that somebody in the matrix has or must not see. */
    List<MatrixCell> each() {
        Set<String> marked = county.people().stream()
                .flatMap(who -> Stream.concat(who.persons().stream(), who.withheld().stream()))
                .collect(Collectors.toSet());
        List<CaseRow> rows = new ArrayList<>(county.rows().stream()
                .filter(row -> marked.contains(row.personId()))
                .toList());
        county.rows().stream().collect(Collectors.groupingBy(CaseRow::unit)).values().stream()
                .flatMap(all -> all.stream().limit(OF_EACH_TEAM))
                .filter(row -> !rows.contains(row))
                .forEach(rows::add);
        return twice(rows.stream()
                .map(row -> MatrixCell.of(path(row.caseId())).about(row))
                .toList());
    }

    /** Who saw a person: some of each team, and those who are kept from somebody. */
    List<MatrixCell> persons() {
        Set<String> persons = each().stream()
                .map(cell -> cell.row().orElseThrow().personId())
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        return twice(persons.stream()
                .map(id -> MatrixCell.of("/audit/person?person=" + id))
                .toList());
    }

    MatrixAnswer trailOf(MatrixWho who, MatrixCell cell) {
        if (!who.isCounty(DIRECTOR)) {
            return HIDDEN;
        }
        String person = cell.path().substring(cell.path().indexOf('=') + 1);
        return !cell.told() ? ASKS : who.withheld().contains(person) ? HIDDEN : OPEN;
    }

    static List<MatrixCell> twice(List<MatrixCell> cells) {
        return Stream.concat(cells.stream(), cells.stream().map(MatrixCell::withReason))
                .toList();
    }

    MatrixAnswer one(MatrixWho who, MatrixCell cell) {
        CaseRow row = cell.row().orElseThrow();
        MatrixTeam team = county.team(row.unit());
        if (who.withheld().contains(String.valueOf(row.personId()))) {
            return HIDDEN;
        }
        if (has(who, row) || who.leads(team)) {
            return OPEN;
        }
        boolean looksIn = who.posts().stream().anyMatch(seat -> seat.is(DIRECTOR, ANALYST) && seat.covers(team));
        return looksIn ? cell.told() ? OPEN : ASKS : HIDDEN;
    }

    private static boolean has(MatrixWho who, CaseRow row) {
        return who.persons().contains(String.valueOf(row.personId()));
    }

    /** A list is never refused: it is empty for whoever may see nothing of it. */
    MatrixAnswer list(MatrixWho who, MatrixCell cell) {
        boolean asked =
                seat(who, cell).filter(seat -> seat.is(DIRECTOR, ANALYST)).isPresent();
        return asked && !cell.told() ? ASKS : OPEN;
    }

    /** A program is told that there is nothing where a page would be empty. */
    MatrixAnswer listForPrograms(MatrixWho who, MatrixCell cell) {
        return seat(who, cell).isEmpty() ? HIDDEN : list(who, cell);
    }

    /** Ids of the cases on the page. */
    Set<String> shown(MatrixWho who, MatrixCell cell) {
        Optional<MatrixWho.Seat> seat = seat(who, cell);
        if (seat.isEmpty() || list(who, cell) == ASKS) {
            return Set.of();
        }
        return county.rows().stream()
                .filter(row ->
                        cell.team().map(team -> team.id().equals(row.unit())).orElse(true))
                .filter(row -> seat.get().isCounty() || seat.get().covers(county.team(row.unit())))
                .filter(row -> !seat.get().is(WORKER) || has(who, row))
                .filter(row -> !who.withheld().contains(String.valueOf(row.personId())))
                .map(CaseRow::caseId)
                .collect(Collectors.toSet());
    }

    /** By which post a list is read: without a team, by the one that somebody holds first. */
    private static Optional<MatrixWho.Seat> seat(MatrixWho who, MatrixCell cell) {
        Stream<MatrixWho.Seat> meant = cell.team()
                .map(team -> who.posts().stream().filter(seat -> seat.covers(team)))
                .orElseGet(() -> who.posts().stream().limit(1));
        return meant.filter(seat -> seat.is(WORKER, TEAM_MANAGER, SERVICE_MANAGER, DIRECTOR, ANALYST))
                .min((a, b) -> Boolean.compare(a.is(WORKER), b.is(WORKER)));
    }
}
