package org.sapwood.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.definition.ColumnType;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Table;

class SnapshotDiffTest {
    private static final Table NOTE = new Table(
            "note",
            "Notes",
            List.of(SampleExtract.column("word", ColumnType.TEXT), SampleExtract.column("on_day", ColumnType.DATE)),
            List.of(),
            Optional.empty(),
            Table.WhenUnreadable.QUARANTINE_ROW);
    private static final Layout LAYOUT =
            new Layout("sample", "Sample", List.of(SampleExtract.PERSON, SampleExtract.VISIT, NOTE));

    @TempDir
    private Path folder;

    private Snapshot before() throws IOException {
        SampleExtract extract = SampleExtract.good(folder.resolve("before"))
                .file("note.csv", "word,on_day\na,2026-01-01\na,2026-01-01\nb,\n");
        return SampleExtract.load(folder.resolve("data"), LAYOUT, extract.folder())
                .snapshot();
    }

    private Snapshot after() throws IOException {
        SampleExtract extract = new SampleExtract(folder.resolve("after"))
                .file("person.csv", "person_id,born,needs_help\n4,,Y\n1,2010-01-31,Y\n2,2012-02-29,N\n")
                .file(
                        "visit.csv",
                        "visit_id,visited,on_day,minutes,place\nv1,1,2026-03-01,30,home\nv2,1,2026-03-03,45,\n")
                .file("note.csv", "word,on_day\na,2026-01-01\nc,\n");
        return SampleExtract.load(folder.resolve("data"), LAYOUT, extract.folder())
                .snapshot();
    }

    @Test
    void rowsAndColumnsAreCountedByTable() throws Exception {
        List<SnapshotDiff.TableDiff> tables =
                SnapshotDiff.between(before(), after(), LAYOUT).tables();

        SnapshotDiff.TableDiff person = tables.getFirst();
        assertThat(List.of(person.added(), person.removed(), person.changed())).containsExactly(1L, 1L, 0L);
        SnapshotDiff.TableDiff visit = tables.get(1);
        assertThat(List.of(visit.added(), visit.removed(), visit.changed())).containsExactly(0L, 1L, 2L);
        assertThat(visit.changedColumns()).containsExactly(entry("on_day", 1L), entry("cost", 1L));
        assertThat(visit.newColumns()).containsExactly("place");
        assertThat(visit.goneColumns()).containsExactly("cost");
        SnapshotDiff.TableDiff note = tables.get(2);
        assertThat(List.of(note.added(), note.removed(), note.changed())).containsExactly(1L, 2L, 0L);
    }

    @Test
    void rowsAreListedByKey() throws Exception {
        Snapshot before = before();
        Snapshot after = after();
        assertThat(SnapshotDiff.rows(before, after, SampleExtract.VISIT, 10))
                .containsExactly(
                        new SnapshotDiff.RowDiff(
                                SnapshotDiff.Kind.CHANGED, List.of(Optional.of("v1")), List.of("cost")),
                        new SnapshotDiff.RowDiff(
                                SnapshotDiff.Kind.CHANGED, List.of(Optional.of("v2")), List.of("on_day")),
                        new SnapshotDiff.RowDiff(SnapshotDiff.Kind.REMOVED, List.of(Optional.of("v3")), List.of()));
        assertThat(SnapshotDiff.rows(before, after, NOTE, 10))
                .extracting(SnapshotDiff.RowDiff::kind)
                .containsExactly(SnapshotDiff.Kind.REMOVED, SnapshotDiff.Kind.REMOVED, SnapshotDiff.Kind.ADDED);
        assertThat(SnapshotDiff.rows(before, after, SampleExtract.VISIT, 1)).hasSize(1);
    }

    @Test
    void aColumnThatNobodyDeclaredIsToldOnceAndMakesNoRowDiffer() throws Exception {
        Snapshot plain = with("plain", "", List.of("", "", ""));
        Snapshot stamped = with("stamped", ",exported_at", List.of(",8:00", ",8:01", ",8:02"));
        Snapshot later = with("later", ",exported_at", List.of(",9:00", ",9:01", ",9:02"));

        SnapshotDiff.TableDiff added = visits(plain, stamped);
        assertThat(List.of(added.added(), added.removed(), added.changed())).containsExactly(0L, 0L, 0L);
        assertThat(added.newColumns()).containsExactly("exported_at");
        assertThat(visits(stamped, plain).goneColumns()).containsExactly("exported_at");
        assertThat(visits(stamped, later).isEmpty()).isTrue();
        assertThat(SnapshotDiff.rows(plain, later, SampleExtract.VISIT, 10)).isEmpty();
        assertThat(stamped.manifest().changes().orElseThrow().persons()).isZero();
        assertThat(later.manifest().changes().orElseThrow().tables()).isEmpty();
    }

    private static SnapshotDiff.TableDiff visits(Snapshot before, Snapshot after) {
        return SnapshotDiff.between(before, after, SampleExtract.LAYOUT)
                .tables()
                .get(1);
    }

    private Snapshot with(String name, String column, List<String> values) throws IOException {
        SampleExtract extract = SampleExtract.good(folder.resolve(name));
        return extract.file(
                        "visit.csv",
                        "visit_id,visited,on_day,minutes,cost" + column + "\nv1,1,2026-03-01,30,1.5" + values.get(0)
                                + "\nv2,1,2026-03-02,45," + values.get(1) + "\nv3,003,2026-04-01,,2" + values.get(2)
                                + "\n")
                .loadInto(folder.resolve("data"))
                .snapshot();
    }

    @Test
    void theSameExtractTwiceDoesNotDiffer() throws Exception {
        assertThat(SnapshotDiff.between(before(), before(), LAYOUT).isEmpty()).isTrue();
    }
}
