package org.sapwood.engine.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sapwood.definition.Library;
import org.sapwood.sql.MonthGrid;

/** Finds or builds the serving file of a snapshot: whole, or as a layer over that of an earlier snapshot. */
record Serving(ServingFolder folder, Library library, SnapshotTables tables, MonthGrid grid, Settings settings) {
    /** @param base the file that it lies over */
    record Found(Path file, Optional<Path> base) {}

    Found provide(Progress progress) {
        String name = name(tables.id());
        if (Files.exists(folder.file(name))) {
            return new Found(folder.file(name), Optional.empty());
        }
        Optional<Found> layered = folder.layerOf(name)
                .map(file -> new Found(file, folder.under(file)))
                .filter(found -> Files.exists(found.base().orElseThrow()));
        return layered.or(() -> layer(name, progress)).orElseGet(() -> whole(name, progress));
    }

    /** Takes files away that cannot be read: any of them can be built again. */
    void discard(Found found) {
        folder.remove(found.file());
        found.base().ifPresent(folder::remove);
    }

    private Found whole(String name, Progress progress) {
        ServingBuilder builder = new ServingBuilder(library, tables, grid, settings, progress);
        return new Found(folder.provide(name, builder), Optional.empty());
    }

    /** A layer lies only over a whole file, so that reading never has to go through more than two. */
    private Optional<Found> layer(String name, Progress progress) {
        return tables.since().stream()
                .filter(since -> Files.exists(folder.file(name(since.snapshot()))))
                .findFirst()
                .flatMap(since -> LayerPlan.of(library, tables, since, folder.file(name(since.snapshot()))))
                .map(plan -> layer(name, plan, progress));
    }

    private Found layer(String name, LayerPlan plan, Progress progress) {
        String under = name(plan.since().snapshot());
        Path base = folder.file(under);
        LayerBuilder builder = new LayerBuilder(library, tables, grid, settings, progress, plan, base);
        return new Found(folder.provide(ServingFolder.over(name, under), builder), Optional.of(base));
    }

    private String name(String snapshot) {
        return snapshot + "-" + ServingKey.of(library, settings.years());
    }
}
