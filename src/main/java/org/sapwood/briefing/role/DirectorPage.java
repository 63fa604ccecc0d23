package org.sapwood.briefing.role;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Teams;
import org.sapwood.briefing.Vantage;
import org.sapwood.definition.Library;
import org.sapwood.definition.Unit;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.thread.broken.Break;
import org.sapwood.tree.thread.broken.BrokenThread;
import org.sapwood.tree.thread.broken.BrokenThreads;

/**
 * What a director, or a service manager for their own teams, has to see to: answers that are waited for, PIs that will
 * likely miss, threads that are broken, and what nobody has explained yet.
 *
 * @param day as of which it is
 * @param teams whose page it is, in the order of the organisation
 * @param figured whether there are figures by which anything could be likely to miss
 * @param broken how often each kind of break is there, the most frequent first
 */
public record DirectorPage(
        FinancialYear year,
        LocalDate day,
        List<Unit> teams,
        boolean figured,
        Map<Waiting.When, List<Waiting>> waiting,
        List<LikelyMiss> misses,
        List<Broken> broken,
        List<ExplainedTo> explained) {
    public DirectorPage {
        teams = List.copyOf(teams);
        misses = List.copyOf(misses);
        broken = List.copyOf(broken);
        explained = List.copyOf(explained);
    }

    /** @param example one of them in a sentence */
    public record Broken(Break what, int times, String example) {}

    public int waits(Waiting.When when) {
        return waiting.get(when).size();
    }

    public int waits() {
        return waiting.values().stream().mapToInt(List::size).sum();
    }

    public long missesWithoutAnswer() {
        return misses.stream().filter(miss -> miss.open().isPresent()).count();
    }

    /** What a team has said, and waits for the one whose page it is. */
    public List<LikelyMiss> missesToSettle() {
        return misses.stream().filter(miss -> miss.answered().isPresent()).toList();
    }

    /** What no team has said anything about, by service. */
    public Map<String, List<LikelyMiss>> missesUnsaid() {
        return misses.stream()
                .filter(miss -> miss.open().isPresent() && miss.answered().isEmpty())
                .collect(Collectors.groupingBy(LikelyMiss::service, LinkedHashMap::new, Collectors.toList()));
    }

    public String name(String team) {
        return teams.stream()
                .filter(unit -> unit.id().equals(team))
                .map(Unit::name)
                .findFirst()
                .orElse(team);
    }

    /**
     * @param own ids of the teams that the viewer answers for; empty for the whole county, which also answers for what is no
     *     single team's
     * @param today by which answers are late, whatever day the records end
     */
    public static DirectorPage of(Tree tree, Desk desk, Optional<Set<String>> own, Vantage vantage, LocalDate today) {
        LocalDate day = vantage.day();
        Library library = desk.catalogue().library();
        List<Unit> teams = Teams.on(library.organisation(), day).stream()
                .filter(team -> own.map(ids -> ids.contains(team.id())).orElse(true))
                .toList();
        return new DirectorPage(
                vantage.year(),
                day,
                teams,
                vantage.isFigured(),
                waiting(tree, own, today),
                vantage.isFigured() ? LikelyMiss.find(tree, desk, teams, day) : List.of(),
                broken(tree, library, own, today),
                ExplainedTo.of(tree, library, teams, day));
    }

    private static boolean isOwn(Optional<String> team, Optional<Set<String>> own) {
        return own.map(ids -> team.filter(ids::contains).isPresent()).orElse(true);
    }

    private static Map<Waiting.When, List<Waiting>> waiting(Tree tree, Optional<Set<String>> own, LocalDate day) {
        Map<Waiting.When, List<Waiting>> waiting = new EnumMap<>(Waiting.When.class);
        List<Waiting> all =
                Waiting.in(tree).stream().filter(one -> isOwn(one.team(), own)).toList();
        for (Waiting.When when : Waiting.When.values()) {
            waiting.put(when, all.stream().filter(one -> one.when(day) == when).toList());
        }
        return waiting;
    }

    private static List<Broken> broken(Tree tree, Library library, Optional<Set<String>> own, LocalDate day) {
        Map<Break, List<BrokenThread>> byKind = BrokenThreads.find(tree, library, day).stream()
                .filter(one -> isOwn(one.team(), own))
                .collect(Collectors.groupingBy(
                        BrokenThread::what, () -> new EnumMap<>(Break.class), Collectors.toList()));
        return byKind.entrySet().stream()
                .map(entry -> new Broken(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().getFirst().sentence()))
                .sorted(java.util.Comparator.comparing(Broken::times).reversed())
                .toList();
    }
}
