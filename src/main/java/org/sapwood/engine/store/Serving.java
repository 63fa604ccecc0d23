package org.sapwood.engine.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sapwood.definition.Library;
import org.sapwood.sql.MonthGrid;

/** Finds or builds the serving file of a snapshot: whole, or as a layer over that of an earlier snapshot. */
record Serving(ServingFolder folder, Library library, SnapshotTables tables, MonthGrid grid, Settings settings) {
    /** Stands between the names of a layer and of the file that it lies over. */
    private static final String OVER = ".over.";

    /** @param base the file that it lies over */
    record Found(Path file, Optional<Path> base) {}

    Found provide(Progress progress) {
        String name = name(tables.id());
        if (Files.exists(folder.file(name))) {
            return new Found(folder.file(name), Optional.empty());
        }
        Optional<Found> layered = folder.startingWith(name + OVER)
                .map(file -> new Found(file, Optional.of(baseOf(file))))
                .filter(found -> Files.exists(found.base().orElseThrow()));
        return layered.or(() -> layer(name, progress)).orElseGet(() -> whole(name, progress));
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
                .flatMap(since -> LayerPlan.of(library, tables, since))
                .map(plan -> layer(name, plan, progress));
    }

    private Found layer(String name, LayerPlan plan, Progress progress) {
        String under = name(plan.since().snapshot());
        Path base = folder.file(under);
        LayerBuilder builder = new LayerBuilder(library, tables, grid, settings, progress, plan, base);
        return new Found(folder.provide(name + OVER + under, builder), Optional.of(base));
    }

    private String name(String snapshot) {
        return snapshot + "-" + ServingKey.of(library, settings.years());
    }

    private Path baseOf(Path layer) {
        String name = layer.getFileName().toString();
        return layer.resolveSibling(name.substring(name.indexOf(OVER) + OVER.length()));
    }
}
