package org.sapwood.briefing.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.GoldenThread;
import org.sapwood.tree.thread.Strand;
import org.sapwood.tree.thread.Threads;

/**
 * One item: what it says, its golden thread, and what became of it over time.
 *
 * @param fields with something under them
 * @param paths each way from a root down to the item, the root first; one that holds only the item when nothing is above it
 * @param versions newest first
 */
public record ItemPage(GoldenThread thread, List<Field> fields, List<List<Version>> paths, List<Then> versions) {
    public ItemPage {
        fields = List.copyOf(fields);
        paths = List.copyOf(paths);
        versions = List.copyOf(versions);
    }

    /**
     * A version and what it changed.
     *
     * @param changed headings under which it says something else than the version before; none for the first
     */
    public record Then(Version version, List<String> changed) {
        public Then {
            changed = List.copyOf(changed);
        }
    }

    /** @param history all versions that there were, oldest first */
    public static Optional<ItemPage> of(Tree tree, String id, List<Version> history) {
        return new Threads(tree).of(id).map(thread -> {
            Item item = thread.item().item();
            List<Field> written = Fields.of(item).stream()
                    .filter(field -> !field.pieces().isEmpty())
                    .toList();
            return new ItemPage(thread, written, paths(thread), versions(thread.item(), history));
        });
    }

    private static List<List<Version>> paths(GoldenThread thread) {
        return new Strand(thread.item(), thread.toRoots())
                .paths().stream().map(List::reversed).toList();
    }

    /** The versions up to the one that is shown. */
    private static List<Then> versions(Version shown, List<Version> history) {
        List<Then> versions = new ArrayList<>();
        for (int i = 0; i < history.size() && history.get(i).number() <= shown.number(); i++) {
            List<String> changed = i == 0
                    ? List.of()
                    : changed(history.get(i - 1).item(), history.get(i).item());
            versions.add(new Then(history.get(i), changed));
        }
        Collections.reverse(versions);
        return versions;
    }

    private static List<String> changed(Item before, Item after) {
        List<Field> then = Fields.of(before);
        return Fields.of(after).stream()
                .filter(field -> !then.contains(field))
                .map(Field::key)
                .toList();
    }
}
