package org.sapwood.web.api;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.Desk;
import org.sapwood.records.Manifest;
import org.sapwood.records.Snapshot;
import org.sapwood.records.SnapshotStore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which records were loaded, and when. */
@RestController
class LoadOperations {
    private final Asked asked;
    private final SnapshotStore loads;

    LoadOperations(Desk desk, Asked asked) {
        this.asked = asked;
        this.loads = SnapshotStore.holding(desk.snapshot());
    }

    record All(List<One> loads) {}

    /** @param source where it was read from, without credentials */
    record One(
            String snapshot,
            String layout,
            boolean current,
            LocalDate extractedOn,
            Instant loadedAt,
            long rows,
            long quarantinedRows,
            long blankedCells,
            String source,
            List<Table> tables) {}

    /** @param present whether the extract had the table */
    record Table(
            String name,
            boolean present,
            long rows,
            long quarantinedRows,
            long blankedCells,
            List<String> absentColumns) {}

    @GetMapping("/api/v1/loads")
    All all(Principal principal) {
        asked.demand(principal, Right.SEE_LOADS, Place.county());
        return new All(loads.loads().stream().map(this::one).toList());
    }

    private One one(Snapshot snapshot) {
        Manifest manifest = snapshot.manifest();
        boolean current = loads.current(snapshot.layout())
                .filter(used -> used.id().equals(snapshot.id()))
                .isPresent();
        return new One(
                snapshot.id(),
                snapshot.layout(),
                current,
                manifest.extractedOn(),
                manifest.loadedAt(),
                manifest.rows(),
                manifest.quarantinedRows(),
                manifest.blankedCells(),
                manifest.source(),
                manifest.tables().stream().map(LoadOperations::table).toList());
    }

    private static Table table(Manifest.TableEntry table) {
        return new Table(
                table.name(),
                table.isPresent(),
                table.rows(),
                table.quarantinedRows(),
                table.blankedCells(),
                table.absentColumns());
    }
}
