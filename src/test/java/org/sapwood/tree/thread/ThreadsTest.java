package org.sapwood.tree.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sapwood.tree.Samples;
import org.sapwood.tree.SmallCounty;
import org.sapwood.tree.item.Action;
import org.sapwood.tree.item.Aspect;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.HelpRequest;
import org.sapwood.tree.item.PrimeIndicator;
import org.sapwood.tree.item.Version;

/** The golden thread both ways, and the prime PIs of a team. */
class ThreadsTest {
    private final SmallCounty county = new SmallCounty();

    private static List<List<String>> paths(List<Strand> strands) {
        return strands.stream()
                .flatMap(strand -> strand.paths().stream())
                .map(path -> path.stream().map(Version::id).toList())
                .toList();
    }

    @Test
    void fromALeafToTheRoots() {
        GoldenThread thread = new Threads(county.tree()).of("leaf").orElseThrow();
        assertThat(paths(thread.toRoots())).containsExactly(List.of("twig-better", "branch", "trunk", "root"));
        assertThat(thread.toLeaves()).isEmpty();
    }

    @Test
    void fromARootToTheLeaves() {
        GoldenThread thread = new Threads(county.tree()).of("root").orElseThrow();
        assertThat(paths(thread.toLeaves()))
                .hasSize(6)
                .contains(List.of("trunk", "branch", "twig-better", "leaf"), List.of("trunk", "branch", "twig-well"));
        assertThat(thread.toRoots()).isEmpty();
    }

    @Test
    void aMeasureHangsOnItsBranches() {
        Threads threads = new Threads(county.tree());
        assertThat(paths(threads.ofMeasure("well"))).containsExactly(List.of("branch", "trunk", "root"));
        assertThat(threads.twigsOf("well")).extracting(Version::id).containsExactly("twig-well");
        assertThat(threads.of("nothing")).isEmpty();
    }

    @Test
    void aRequestForHelpRisesToTheOwnersNearestFirst() {
        county.items.put(
                "help",
                new HelpRequest("twig-well", "T1", "A room", "Mia", Samples.DAY, Samples.DAY, Optional.empty()));
        Threads threads = new Threads(county.tree());
        assertThat(threads.owners("help")).containsExactly("Owner of branch", "Owner of trunk");
        assertThat(threads.of("twig-well").orElseThrow().voices())
                .extracting(Version::id)
                .containsExactly("help");
    }

    @Test
    void aCircleOfActionsEnds() {
        county.items.put("one", action("two"));
        county.items.put("two", action("one"));
        assertThat(paths(new Threads(county.tree()).of("one").orElseThrow().toRoots()))
                .containsExactly(List.of("two"));
    }

    private static Action action(String under) {
        return new Action(under, "Do it", Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void aTeamStartsWithTheListOfItsTypeAndGivesReasonsWhereItDiffers() {
        county.items.put("less", change("much", PrimeIndicator.Adjustment.LEFT_OUT, "It follows the calendar"));
        county.items.put("more", change("new", PrimeIndicator.Adjustment.ADDED, "Families asked"));
        PrimeSet set = PrimeSet.of(county.tree(), "T1", "assessment", Samples.YEAR);
        assertThat(set.measures()).containsExactly("well", "better", "cost", "access", "view", "new");
        assertThat(set.primes().getLast().reason()).contains("Families asked");
        assertThat(set.leftOut()).containsExactly(new PrimeSet.Prime("much", Optional.of("It follows the calendar")));
        assertThat(PrimeSet.of(county.tree(), "T1", "assessment", Samples.YEAR.next())
                        .primes())
                .isEmpty();
    }

    private static PrimeIndicator change(String measure, PrimeIndicator.Adjustment adjustment, String reason) {
        return new PrimeIndicator("T1", Samples.YEAR, measure, adjustment, reason, Optional.empty());
    }

    @Test
    void theBalanceOfASetShowsWhatNothingTellsAbout() {
        county.measures.remove("cost");
        Map<Aspect, List<String>> balance =
                PrimeSet.of(county.tree(), "T1", "assessment", Samples.YEAR).balance(county.tree(), county.library());
        assertThat(balance)
                .containsEntry(Aspect.BETTER_OFF, List.of("better"))
                .containsEntry(Aspect.USERS_VIEW, List.of("view"))
                .containsEntry(Aspect.COST, List.of())
                .hasSize(Aspect.values().length);
    }

    @Test
    void theYearBeginsInApril() {
        assertThat(FinancialYear.of(LocalDate.of(2027, 3, 31))).hasToString("2026/27");
        assertThat(FinancialYear.of(LocalDate.of(2027, 4, 1))).hasToString("2027/28");
        assertThat(FinancialYear.read("1999/00")).contains(new FinancialYear(1999));
        assertThat(FinancialYear.read("2026/28")).isEmpty();
        assertThat(new FinancialYear(2026).quarterEnds(4)).isEqualTo(LocalDate.of(2027, 4, 1));
    }
}
