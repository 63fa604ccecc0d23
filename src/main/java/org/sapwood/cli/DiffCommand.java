package org.sapwood.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Table;
import org.sapwood.pack.PackReader;
import org.sapwood.records.Snapshot;
import org.sapwood.records.SnapshotDiff;
import org.sapwood.records.SnapshotDiff.RowDiff;
import org.sapwood.records.SnapshotDiff.TableDiff;
import org.sapwood.records.SnapshotStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what changed between two loads. */
@Command(
        name = "diff",
        description = "Says what changed between two loads: rows added, removed and changed, and columns, by table.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  sapwood diff ssd-20260930-001 ssd-20261031-001",
            "          sapwood diff ssd-20260930-001 ssd-20261031-001 --table ssd_cp_plans --format csv"
        })
final class DiffCommand implements Callable<Integer> {
    private static final Between ROWS = new Between(1, 1_000_000);

    @Parameters(index = "0", paramLabel = "A", description = "The earlier load; sapwood loads lists them.")
    private String earlier;

    @Parameters(index = "1", paramLabel = "B", description = "The later load.")
    private String later;

    @Option(names = "--table", paramLabel = "NAME", description = "Show the rows of one table that differ.")
    private String table;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many rows to show at most (default: ${DEFAULT-VALUE}).")
    private int most;

    @Mixin
    private Where where;

    @Mixin
    private HowPrinted how;

    private final Terminal terminal;

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ROWS.check("--most", most);
        SnapshotStore store = new SnapshotStore(where.dataToRead());
        Snapshot a = store.snapshot(earlier);
        Snapshot b = store.snapshot(later);
        Layout layout = layout(a, b);
        Listing listing = table == null
                ? tables(SnapshotDiff.between(a, b, layout))
                : rows(SnapshotDiff.rows(a, b, named(layout), most));
        listing.print(how.format(), terminal.out());
        if (table != null && listing.rows().size() == most) {
            terminal.say("Only the first " + most + " rows are shown; --most N shows more.");
        }
        boolean sameColumns = table == null || sayColumns(a, b, named(layout));
        if (listing.rows().isEmpty() && sameColumns) {
            terminal.say("Nothing differs" + (table == null ? "." : " in " + table + "."));
        }
        return Exit.OK;
    }

    /** Whether both have the same columns; says so if not. */
    private boolean sayColumns(Snapshot a, Snapshot b, Table named) {
        List<String> added = SnapshotDiff.newColumns(a, b, named);
        List<String> gone = SnapshotDiff.newColumns(b, a, named);
        if (!added.isEmpty()) {
            terminal.say("New columns of " + table + ": " + String.join(", ", added) + ".");
        }
        if (!gone.isEmpty()) {
            terminal.say("Columns of " + table + " that are gone: " + String.join(", ", gone) + ".");
        }
        return added.isEmpty() && gone.isEmpty();
    }

    private Layout layout(Snapshot a, Snapshot b) throws IOException {
        if (!a.layout().equals(b.layout())) {
            throw new Refusal(Fault.of(
                    a.id() + " is a load of " + a.layout() + " and " + b.id() + " of " + b.layout(),
                    "Compare two loads of the same shape"));
        }
        return Optional.ofNullable(
                        PackReader.layouts(where.packFolders(), Where.memory()).get(a.layout()))
                .orElseThrow(() -> new Refusal(Fault.of(
                        "The packs in use do not say what a load of " + a.layout() + " looks like",
                        "Give --packs the packs that it was loaded with")));
    }

    private Table named(Layout layout) {
        return layout.table(table)
                .orElseThrow(() -> new Refusal(
                        Fault.of("There is no table " + table + " in a load of " + layout.name(), nearest(layout))));
    }

    private String nearest(Layout layout) {
        return Nearest.to(table, layout.tables().stream().map(Table::name).toList())
                .map(near -> "Did you mean " + near + "?")
                .orElse("sapwood diff without --table shows those that differ");
    }

    private static Listing tables(SnapshotDiff diff) {
        List<List<Object>> rows = new ArrayList<>();
        for (TableDiff table : diff.tables()) {
            if (!table.isEmpty()) {
                rows.add(List.of(
                        table.table(),
                        table.added(),
                        table.removed(),
                        table.changed(),
                        table.changedColumns().entrySet().stream()
                                .map(column -> column.getKey() + " " + column.getValue())
                                .collect(Collectors.joining(", ")),
                        String.join(" ", table.newColumns()),
                        String.join(" ", table.goneColumns())));
            }
        }
        return new Listing(
                List.of("table", "added", "removed", "changed", "changed_columns", "new_columns", "gone_columns"),
                rows);
    }

    private static Listing rows(List<RowDiff> differing) {
        List<List<Object>> rows = differing.stream()
                .map(row -> List.<Object>of(
                        row.kind().name().toLowerCase(java.util.Locale.ROOT),
                        row.key().stream().map(part -> part.orElse("")).collect(Collectors.joining(" ")),
                        String.join(" ", row.changedColumns())))
                .toList();
        return new Listing(List.of("what", "key", "columns"), rows);
    }
}
