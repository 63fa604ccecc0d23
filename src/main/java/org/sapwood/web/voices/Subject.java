package org.sapwood.web.voices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.TeamPlan;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.Strand;
import org.sapwood.tree.thread.Threads;
import org.sapwood.web.form.Form;
import org.sapwood.web.who.NotThere;

/**
 * What somebody speaks about: an item of the tree, a PI, a PI of one team, or a team.
 *
 * @param measures the PIs it is about, or that the nearest item above it is about
 * @param team whose it is; empty when it is no single team's
 * @param address of the pages about it
 * @param title as a person reads it, never long
 */
record Subject(
        Optional<Version> item, List<String> measures, Optional<Unit> team, String address, String title, Place place) {
    private static final int LONGEST_TITLE = 120;

    Subject {
        measures = List.copyOf(measures);
    }

    /**
     * @param path the names in an address: {@code item}, {@code measure}, {@code team}
     * @throws NotThere when there is no such thing
     */
    static Subject of(Map<String, String> path, Hearing hearing) {
        if (path.containsKey("item")) {
            return ofItem(hearing.tree().find(path.get("item")).orElseThrow(NotThere::new), hearing);
        }
        Optional<Unit> team = hearing.places().team(Optional.ofNullable(path.get("team")));
        String prefix = team.map(one -> "/team/" + one.id()).orElse("");
        String place = team.map(one -> ", " + one.name()).orElse("");
        String measure = path.get("measure");
        if (measure == null) {
            Unit one = team.orElseThrow(NotThere::new);
            return new Subject(
                    Optional.empty(),
                    List.of(),
                    team,
                    prefix,
                    one.name(),
                    hearing.places().of(one));
        }
        if (!hearing.isMeasure(measure)) {
            throw new NotThere();
        }
        return new Subject(
                Optional.empty(),
                List.of(measure),
                team,
                prefix + "/measures/" + measure,
                hearing.title(measure) + place,
                hearing.places().of(team));
    }

    static Subject ofItem(Version version, Hearing hearing) {
        Tree tree = hearing.tree();
        Optional<Unit> team = team(version, tree).flatMap(hearing::unit);
        return new Subject(
                Optional.of(version),
                measures(version, tree),
                team,
                "/tree/items/" + version.id(),
                title(version, team, hearing),
                hearing.places().of(team));
    }

    private static String title(Version version, Optional<Unit> team, Hearing hearing) {
        String own = version.item() instanceof PlanItem item
                ? hearing.title(item.measure())
                : version.item() instanceof TeamPlan plan
                        ? "the plan for " + plan.year()
                        : version.item().headline();
        return shortened(own) + team.map(one -> ", " + one.name()).orElse("");
    }

    /** Cut where a character ends. */
    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    /** The team that an item belongs to, or what it hangs from. */
    private static Optional<String> team(Version version, Tree tree) {
        return version.item()
                .ofTeam()
                .or(() -> version.item().hangsFrom().stream()
                        .flatMap(parent -> tree.find(parent).stream())
                        .filter(parent -> !parent.id().equals(version.id()))
                        .flatMap(parent -> team(parent, tree).stream())
                        .findFirst());
    }

    private static List<String> measures(Version version, Tree tree) {
        List<Strand> level = new Threads(tree)
                .of(version.id())
                .map(thread -> List.of(new Strand(thread.item(), thread.toRoots())))
                .orElse(List.of());
        while (!level.isEmpty()) {
            List<String> found = level.stream()
                    .flatMap(strand -> strand.item().item().measures().stream())
                    .distinct()
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
            level = level.stream().flatMap(strand -> strand.next().stream()).toList();
        }
        return List.of();
    }

    Optional<String> itemId() {
        return item.map(Version::id);
    }

    Optional<String> teamId() {
        return team.map(Unit::id);
    }

    /** A team's PI is read on the team's plan, since not everybody sees its figures. */
    Form.Back back() {
        String at = item.isEmpty() && team.isPresent() ? "/team/" + team.get().id() + "/plan" : address;
        return new Form.Back(at, title);
    }
}
