package org.sapwood.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sapwood.access.Place;
import org.sapwood.access.Role;
import org.sapwood.audit.DailyCheckpoints;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.CountsWhen;
import org.sapwood.definition.Level;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Period;
import org.sapwood.engine.CaseRow;
import org.sapwood.tree.TestDatabase;
import org.sapwood.tree.TreeFiles;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.people.Conflict;
import org.sapwood.tree.people.Held;
import org.sapwood.tree.people.PeopleStore;
import org.sapwood.tree.people.Somebody;
import org.sapwood.tree.state.Database;

/** The county of the matrix: somebody in every role at every distance from a team, served on its own. */
final class MatrixCounty implements AutoCloseable {
    static final String MEASURE = "assessments-open";
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    private final Desk desk = ServedCounty.get().desk();
    private final Watch watch = new Watch("2026-10-05T08:00:00Z");
    private final Database state;
    private final List<MatrixTeam> teams = MatrixTeam.all(
            desk.catalogue().library().organisation().units(), desk.snapshot().extractedOn());
    private final Period month = month(desk);
    private final List<CaseRow> rows;
    private final List<CaseRow> open;
    private final List<MatrixWho> people = new ArrayList<>();
    private final WebServer server;

    MatrixCounty() {
        try {
            state = TestDatabase.open();
            TreeFiles.bring(TreeFiles.read(Path.of("packs/example-county/tree")), new TreeStore(state), hand());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Measure measure = desk.catalogue().library().measures().get(MEASURE);
        rows = desk.cases(measure, month, Optional.empty(), Level.COUNTY).cases();
        open = open();
        new MatrixPeople(this).all().forEach(this::bring);
        bringTwoWhoCame();
        server = WebServer.start(
                desk, state, watch, WebSettings.demo(0, ServedCounty.get().data()));
        server.context().getBean(DailyCheckpoints.class).run();
    }

    private static Period month(Desk desk) {
        YearMonth month = YearMonth.from(desk.snapshot().extractedOn());
        return new Period(month.toString(), month, month);
    }

    /** Every case that is open on the day of the extract, of all populations of open cases, whoever has it. */
    private List<CaseRow> open() {
        return desk.computable(desk.catalogue().measures(List.of())).stream()
                .filter(one -> desk.catalogue()
                                .library()
                                .populations()
                                .get(one.population())
                                .countsWhen()
                        == CountsWhen.OPEN_ON)
                .flatMap(one -> desk.cases(one, month, Optional.empty(), Level.COUNTY).cases().stream())
                .filter(row -> row.workerId() != null && row.personId() != null)
                .toList();
    }

    private void bring(MatrixWho who) {
        List<Held> posts = who.posts().stream()
                .map(seat -> new Held(seat.role(), seat.kind(), seat.place(), LocalDate.EPOCH, Optional.empty()))
                .toList();
        keep(who.id(), who.worker(), posts);
        who.withheld()
                .forEach(person ->
                        store().write(new Conflict(who.id(), person, LocalDate.EPOCH, Optional.empty()), 0, hand()));
        people.add(who);
    }

    /** Whose post has ended, and whose has not begun: both without one today. */
    private void bringTwoWhoCame() {
        Place.Kind county = Place.Kind.COUNTY;
        keep(
                "ended",
                Optional.empty(),
                List.of(new Held(Role.DIRECTOR, county, "county", LocalDate.EPOCH, Optional.of(TODAY))));
        keep(
                "to-come",
                Optional.empty(),
                List.of(new Held(Role.DIRECTOR, county, "county", TODAY.plusDays(1), Optional.empty())));
        for (String id : List.of("ended", "to-come")) {
            people.add(new MatrixWho(id, List.of(), Optional.empty(), Set.of(), Set.of()));
        }
    }

    private void keep(String id, Optional<String> worker, List<Held> posts) {
        store().write(new Somebody(id, "Person " + id, worker, LocalDate.EPOCH, Optional.empty(), posts), 0, hand());
    }

    private PeopleStore store() {
        return new PeopleStore(state, true);
    }

    private Hand hand() {
        return new Hand("test", "administrator", watch.instant(), "As the matrix begins");
    }

    List<MatrixTeam> teams() {
        return teams;
    }

    /** One or two at every distance from those who have a post: where a route asks nothing but that. */
    List<MatrixTeam> someTeams() {
        return teams.stream()
                .filter(team -> List.of("T101", "T201", "T202", "T204", "T211", "T301", "T401")
                        .contains(team.id()))
                .toList();
    }

    MatrixTeam team(String id) {
        return teams.stream().filter(team -> team.id().equals(id)).findFirst().orElse(MatrixTeam.NONE);
    }

    List<MatrixWho> people() {
        return people;
    }

    String period() {
        return month.text();
    }

    /** The open cases of the measure. */
    List<CaseRow> rows() {
        return rows;
    }

    /** The workers of a team who have most to do, with whom they work, by the records. */
    List<String> workersOf(String team) {
        return rows.stream()
                .filter(row -> row.unit().equals(team) && row.workerId() != null)
                .collect(Collectors.groupingBy(CaseRow::workerId, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted((a, b) -> Long.compare(common(b.getKey()), common(a.getKey())))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private long common(String worker) {
        Set<String> persons = personsOf(worker);
        return rows.stream()
                .filter(row -> persons.contains(String.valueOf(row.personId())))
                .count();
    }

    Set<String> personsOf(String worker) {
        return open.stream()
                .filter(row -> row.workerId().equals(worker))
                .map(CaseRow::personId)
                .collect(Collectors.toSet());
    }

    List<String> items() {
        return new TreeStore(state)
                .current().all().stream().map(Version::id).limit(12).toList();
    }

    Visitor signedIn(MatrixWho who) {
        return new Visitor("http://localhost:" + server.port()).signIn(who.id());
    }

    WebServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
        state.close();
    }
}
