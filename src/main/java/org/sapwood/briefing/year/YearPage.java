package org.sapwood.briefing.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sapwood.definition.Library;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.year.Gate;
import org.sapwood.tree.year.Stage;
import org.sapwood.tree.year.SurpriseIndex;
import org.sapwood.tree.year.Year;

/**
 * A year from what people expect to what was learned: its stages, what is in the way of each, and how often anybody was
 * surprised.
 *
 * @param running the stages that run on the day; none between two of them
 * @param next the stage that begins next
 * @param surprises misses of which nobody was warned and changes after signing: so far, while the year is not over
 * @param before what the year before taught
 * @param lessons what this year taught
 */
public record YearPage(
        FinancialYear year,
        LocalDate day,
        List<Step> steps,
        List<Stage> running,
        Optional<Stage> next,
        Prospects prospects,
        SurpriseIndex surprises,
        List<Taught> before,
        List<Taught> lessons) {
    public YearPage {
        steps = List.copyOf(steps);
        running = List.copyOf(running);
        before = List.copyOf(before);
        lessons = List.copyOf(lessons);
    }

    /** Where a stage stands on a day. */
    public enum Standing {
        PASSED,
        RUNNING,
        /** Its last day is over and something is still in the way. */
        LATE,
        TO_COME
    }

    /** A stage with its dates and its gate. */
    public record Step(Gate gate, LocalDate begins, LocalDate due, Standing standing) {
        public Stage stage() {
            return gate.stage();
        }
    }

    /** @param expectation what somebody has proposed because of it; empty until then */
    public record Taught(Version lesson, Optional<Version> expectation) {
        /** The id of the expectation that comes of a lesson: there is one at most. */
        public static String expectationOf(String lesson) {
            return "from-" + lesson;
        }
    }

    /** @param day on which one looks */
    public static YearPage of(Tree tree, Library library, FinancialYear year, LocalDate day, Prospects prospects) {
        List<Step> steps = new Year(year, tree, library, day)
                .gates(prospects.misses()).stream()
                        .map(gate -> step(gate, year, day))
                        .toList();
        return new YearPage(
                year,
                day,
                steps,
                Stage.on(year, day),
                Stage.after(year, day),
                prospects,
                SurpriseIndex.of(tree, year, prospects.shortSoFar()),
                lessons(tree, new FinancialYear(year.starts() - 1)),
                lessons(tree, year));
    }

    private static Step step(Gate gate, FinancialYear year, LocalDate day) {
        LocalDate begins = gate.stage().begins(year);
        LocalDate due = gate.stage().due(year);
        return new Step(gate, begins, due, standing(gate, begins, due, day));
    }

    private static Standing standing(Gate gate, LocalDate begins, LocalDate due, LocalDate day) {
        if (day.isBefore(begins)) {
            return Standing.TO_COME;
        }
        if (gate.isPassed()) {
            return Standing.PASSED;
        }
        return day.isAfter(due) ? Standing.LATE : Standing.RUNNING;
    }

    private static List<Taught> lessons(Tree tree, FinancialYear year) {
        Stream<Version> lessons = tree.of(Kind.LESSON).stream()
                .filter(version -> version.item().ofYear().filter(year::equals).isPresent());
        return lessons.map(lesson -> new Taught(lesson, tree.find(Taught.expectationOf(lesson.id()))))
                .toList();
    }
}
