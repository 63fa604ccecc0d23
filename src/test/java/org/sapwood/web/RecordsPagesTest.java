package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sapwood.access.Place;
import org.sapwood.access.Role;
import org.sapwood.definition.Layout;
import org.sapwood.records.Extract;
import org.sapwood.records.Loader;
import org.sapwood.records.SnapshotStore;

/** Loads, quarantine, definitions and the trail as their pages show them, against the files and rows themselves. */
class RecordsPagesTest {
    private static final Council COUNCIL = new Council();
    private static final Pattern ROW =
            Pattern.compile("<tr class=\"govuk-table__row\" role=\"row\">(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd] [^>]*>(.*?)</t[hd]>", Pattern.DOTALL);

    /** Five good rows, one with spaces round its id; lines 7 to 9 cannot be read. */
    private static final String FIRST = """
            pers_person_id,pers_dob
            1,2011-01-31
            2,2012-02-29
             3 ,2013-03-01
            4,2014-04-01
            5,2015-05-01
            6,soon
            7,31/11/2013
            1,2016-01-01
            """;

    /** One row gone, one changed, two new. */
    private static final String SECOND = """
            pers_person_id,pers_dob
            1,2011-01-31
            2,2012-02-28
            3,2013-03-01
            4,2014-04-01
            8,2018-08-08
            9,2019-09-09
            """;

    private static Visitor analyst;
    private static Path first;
    private static Path second;

    @BeforeAll
    static void loadTwice() throws IOException {
        COUNCIL.post("una", Council.held(Role.ANALYST, Place.Kind.COUNTY, "county"));
        COUNCIL.post("dora", Council.held(Role.DIRECTOR, Place.Kind.COUNTY, "county"));
        analyst = COUNCIL.signIn("una");
        first = load(FIRST, LocalDate.of(2026, 9, 1));
        second = load(SECOND, LocalDate.of(2026, 9, 2));
    }

    @AfterAll
    static void close() {
        COUNCIL.close();
    }

    private static Path load(String person, LocalDate day) throws IOException {
        Path in = Files.createTempDirectory("extract");
        Files.writeString(in.resolve("ssd_person.csv"), person);
        Layout layout =
                ServedCounty.get().desk().catalogue().library().layouts().get("ssd");
        String id = new Loader(new SnapshotStore(COUNCIL.data), Clock.systemUTC())
                .load(layout, new Extract.Files(in), Optional.of(day))
                .snapshot()
                .id();
        return COUNCIL.data.resolve("snapshots").resolve(id);
    }

    @Test
    void aLoadShowsWhatWasCountedByHand() {
        String list = analyst.get("/loads").body();
        assertThat(list).contains("2 loads, the latest first");
        assertThat(rows(list))
                .containsExactly(
                        List.of(name(second), "2 September 2026", "6", "0", "figures come from it"),
                        List.of(name(first), "1 September 2026", "5", "3", "–"));
        String page = analyst.get("/loads/" + name(first)).body();
        assertThat(page).contains("3 rows could not be read and were put aside");
        assertThat(rows(page))
                .anySatisfy(row -> assertThat(row.subList(0, 4)).containsExactly("ssd_person", "5", "3", "0"));
        assertThat(rows(page))
                .anySatisfy(row -> assertThat(row).first().isEqualTo("ssd_address"))
                .anySatisfy(row -> assertThat(row).contains("not in the extract"));
        assertThat(rows(page))
                .contains(List.of("ssd_person", "pers_person_id", "spaces around the value removed", "1"));
    }

    @Test
    void theQuarantineSaysFileLineColumnReasonAndCureOfEachRow() throws IOException {
        String page = analyst.get("/loads/" + name(first) + "/quarantine").body();
        List<List<String>> shown = rows(page);
        assertThat(shown).hasSize(3);
        List<String> written = Files.readAllLines(first.resolve("quarantine.csv"));
        assertThat(written).hasSize(4);
        assertThat(shown)
                .allSatisfy(row -> assertThat(written)
                        .anySatisfy(line -> assertThat(line)
                                .contains(row.get(2), row.get(3), row.get(0).replaceAll(".*line ", ","))));
        assertThat(shown)
                .anySatisfy(row -> assertThat(row).contains("ssd_person.csv, line 7", "pers_dob", "the whole row"));
        assertThat(shown).anySatisfy(row -> assertThat(row).contains("ssd_person.csv, line 8", "pers_dob"));
        assertThat(shown).anySatisfy(row -> assertThat(row).contains("ssd_person.csv, line 9", "pers_person_id"));
        assertThat(page).as("values stay in the file").doesNotContain("soon", "31/11/2013");
        assertThat(analyst.get("/loads/" + name(first) + "/quarantine?page=2").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatALoadChangedIsCountedTableByTable() {
        assertThat(rows(analyst.get("/loads/" + name(second) + "/changes").body()))
                .containsExactly(List.of("ssd_person", "2", "1", "1", "pers_dob"));
        assertThat(analyst.get("/loads/" + name(first) + "/changes").body())
                .contains("There is nothing to compare it with");
    }

    @Test
    void everyDefinitionOfThePacksHasItsPageWithItsTextAndHistory() throws IOException {
        String all = analyst.get("/definitions").body();
        List<Path> files = definitions();
        assertThat(files).hasSizeGreaterThan(100);
        files.forEach(file -> assertThat(all).contains("/definitions/" + id(file) + "\""));
        for (Path file : files.subList(0, 3)) {
            String text = Files.readString(file);
            String page = analyst.get("/definitions/" + id(file)).body();
            String pack = Files.readString(file.getParent().getParent().resolve("pack.yaml"));
            assertThat(plain(page)).contains(text.strip());
            assertThat(page).contains(", " + one("version: \"?([^\"\n]+)", pack));
            Matcher change = Pattern.compile("\\{date: ([^,]+), what: ([^,]+), restates_history: no}")
                    .matcher(text);
            assertThat(change.find()).as(file.toString()).isTrue();
            assertThat(page).contains(change.group(2) + ".", "Earlier figures stand");
            assertThat(page).containsPattern("Hash of what decides its figures</dt><dd [^>]*>[0-9a-f]{64}<");
        }
    }

    @Test
    void theTrailShowsWhatItsRowsSay() {
        Visitor director = COUNCIL.signIn("dora");
        COUNCIL.signIn("una").get("/definitions?find=looked-for-by-una");
        String address = "/audit/viewer?viewer=una&from=2026-10-05&until=2026-10-05";
        HttpResponse<String> asked = director.get(address);
        assertThat(asked.body()).contains("Why do you look?");
        String page = Filled.of(asked, "/reason")
                .with("reason", "A complaint")
                .send(director)
                .body();
        long events = count("select count(*) from audit.event where actor = ?", "una");
        assertThat(page).contains(events + " events, the latest first", "definitions: looked-for-by-una");
        assertThat(rows(page)).hasSize((int) events);
        List<String> last = rows(page).getFirst();
        assertThat(last.subList(1, 4))
                .containsExactly("Person una (una)", "searched", "definitions: looked-for-by-una");
        assertThat(count(
                        "select count(*) from audit.event where actor = ? and action = 'SEARCH' and object_kind = 'trail'",
                        "dora"))
                .isEqualTo(1);
    }

    private static long count(String sql, String actor) {
        return COUNCIL.state().read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, actor);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    private static List<Path> definitions() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String kind : List.of("measures", "rules")) {
            try (Stream<Path> found =
                    Files.walk(Path.of("packs/england-children").resolve(kind))) {
                found.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static String id(Path file) {
        try {
            return one("(?m)^(?:measure|rule|id): ([a-z0-9-]+)", Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String one(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    private static String name(Path snapshot) {
        return snapshot.getFileName().toString();
    }

    /** The cells of each row of the tables on a page, without their heads. */
    private static List<List<String>> rows(String page) {
        return ROW.matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(row -> !row.contains("columnheader"))
                .map(row -> CELL.matcher(row)
                        .results()
                        .map(cell ->
                                plain(cell.group(1).replaceAll("<[^>]+>", "")).strip())
                        .toList())
                .toList();
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
