package org.sapwood.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Change;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Library;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Pack;
import org.sapwood.definition.Population;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.thread.PrimeSet;

/**
 * A measure or a rule as its author wrote it, with everything that stands on it.
 *
 * @param text the file as written; empty where an overdue companion was made from another measure
 * @param uses who and what uses it
 * @param changes as the author tells them, the latest first
 * @param packChanges what the pack says about its own changes, as written
 */
public record DefinitionPage(
        Definition definition,
        Pack pack,
        List<Explanation.Paragraph> meaning,
        Optional<String> text,
        Population population,
        List<Use> uses,
        List<Change> changes,
        Optional<String> packChanges) {

    /**
     * Something that uses it.
     *
     * @param key of the message that says how
     * @param address of its page
     */
    public record Use(String key, String name, String address) {}

    /** Empty when there is no such definition. */
    public static Optional<DefinitionPage> of(
            Library library, Tree tree, List<Unit> teams, FinancialYear year, String id) {
        return library.definition(id).map(definition -> {
            String inPack = definition instanceof Measure measure ? measure.pack() : ((Rule) definition).pack();
            Pack pack = library.packs().stream()
                    .filter(one -> one.id().equals(inPack))
                    .findFirst()
                    .orElseThrow();
            return new DefinitionPage(
                    definition,
                    pack,
                    Explanation.of(library, definition),
                    text(file(definition)),
                    library.populations().get(definition.population()),
                    uses(library, tree, teams, year, definition),
                    definition instanceof Measure measure ? measure.changes().reversed() : List.of(),
                    text(pack.folder() + "/changes.md"));
        });
    }

    private static String file(Definition definition) {
        return switch (definition) {
            case Measure measure -> measure.file();
            case Rule rule -> rule.file();
        };
    }

    private static Optional<String> text(String file) {
        Path path = Path.of(file);
        if (file.isEmpty() || !Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Use> uses(
            Library library, Tree tree, List<Unit> teams, FinancialYear year, Definition definition) {
        List<Use> uses = new java.util.ArrayList<>();
        for (Unit team : teams) {
            if (PrimeSet.of(tree, team.id(), team.teamType(), year).measures().contains(definition.id())) {
                uses.add(new Use("definition.prime-of", team.name(), "/team/" + team.id() + "/plan"));
            }
        }
        for (Measure other : library.measures().values()) {
            if (other.guardrails().contains(definition.id())) {
                uses.add(new Use("definition.guards", other.title(), "/definitions/" + other.id()));
            }
            if (other.trustedWhen().contains(definition.id())) {
                uses.add(new Use("definition.trusted-by", other.title(), "/definitions/" + other.id()));
            }
            if (other.openCases().filter(definition.id()::equals).isPresent()) {
                uses.add(new Use("definition.companion-of", other.title(), "/definitions/" + other.id()));
            }
        }
        return List.copyOf(uses);
    }
}
