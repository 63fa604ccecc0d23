package org.sapwood.briefing.team;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Period;
import org.sapwood.definition.Periods;
import org.sapwood.tree.item.Briefing;
import org.sapwood.tree.item.Comment;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;

/**
 * A briefing that was given to a team.
 *
 * @param quarter as it is written in an address, such as {@code 2026-Q2}
 * @param questions asked about it, or by the team between it and the next one
 */
public record Given(Version item, String quarter, List<Version> questions) {
    public Given {
        questions = List.copyOf(questions);
    }

    public Briefing briefing() {
        return (Briefing) item.item();
    }

    public Period period() {
        return Periods.parse(quarter).getFirst();
    }

    public long answered() {
        return questions.stream().filter(asked -> !comment(asked).isOpen()).count();
    }

    /** The newest first. */
    public static List<Given> all(Tree tree, String team) {
        List<Version> briefings = tree.of(Kind.BRIEFING).stream()
                .filter(version -> version.item().ofTeam().filter(team::equals).isPresent())
                .sorted(Comparator.comparing((Version version) -> of(version).on()))
                .toList();
        return java.util.stream.IntStream.range(0, briefings.size())
                .mapToObj(at -> given(
                        tree,
                        briefings.get(at),
                        briefings.stream().skip(at + 1L).findFirst()))
                .toList()
                .reversed();
    }

    private static Given given(Tree tree, Version version, Optional<Version> next) {
        Briefing briefing = of(version);
        List<Version> questions = tree.of(Kind.COMMENT).stream()
                .filter(Given::isQuestion)
                .filter(asked -> isAbout(asked, version.id())
                        || (isOfTeam(asked, briefing.team())
                                && isBetween(comment(asked).on(), briefing, next)
                                && !isAboutAnother(tree, asked)))
                .toList();
        return new Given(version, quarter(briefing.year(), briefing.quarter()), questions);
    }

    /** What a team has asked in a year, oldest first. */
    static List<Version> questions(Tree tree, String team, FinancialYear year) {
        return tree.of(Kind.COMMENT).stream()
                .filter(asked -> isQuestion(asked) && isOfTeam(asked, team))
                .filter(asked -> FinancialYear.of(comment(asked).on()).equals(year))
                .sorted(Comparator.comparing((Version asked) -> comment(asked).on()))
                .toList();
    }

    static Comment comment(Version version) {
        return (Comment) version.item();
    }

    private static Briefing of(Version version) {
        return (Briefing) version.item();
    }

    private static boolean isQuestion(Version version) {
        return comment(version).sort() == Comment.Sort.QUESTION;
    }

    private static boolean isOfTeam(Version asked, String team) {
        return asked.item().ofTeam().filter(team::equals).isPresent();
    }

    private static boolean isAbout(Version asked, String briefing) {
        return comment(asked).about().filter(briefing::equals).isPresent();
    }

    private static boolean isAboutAnother(Tree tree, Version asked) {
        return comment(asked)
                .about()
                .flatMap(id -> tree.find(id, Briefing.class))
                .isPresent();
    }

    private static boolean isBetween(LocalDate day, Briefing briefing, Optional<Version> next) {
        return !day.isBefore(briefing.on())
                && next.map(later -> day.isBefore(of(later).on())).orElse(true);
    }

    /** A quarter of a financial year as it is asked for. */
    static String quarter(FinancialYear year, int quarter) {
        return year.starts() + "-Q" + quarter;
    }
}
