package org.sapwood.briefing.team;

import java.util.List;
import java.util.Optional;
import org.sapwood.briefing.Explanation;
import org.sapwood.briefing.TeamPage;
import org.sapwood.definition.Measure;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.PlanItem;
import org.sapwood.tree.item.QuarterlyReview;
import org.sapwood.tree.thread.Strand;

/**
 * What is told about one prime PI.
 *
 * @param threads the action plans of the year that it shows the success of, each with its way to the roots
 * @param fields of the records on which it rests
 * @param making how the figure is made
 * @param decided what the team's plan says about it; empty until the team has decided
 * @param reviewed the figure as it stood in the review of the quarter; empty when there was none
 */
public record Told(
        TeamPage.Prime prime,
        List<Strand> threads,
        List<Field> fields,
        List<Explanation.Paragraph> making,
        Optional<PlanItem> decided,
        Optional<Reviewed> reviewed) {
    public Told {
        threads = List.copyOf(threads);
        fields = List.copyOf(fields);
        making = List.copyOf(making);
    }

    /** A field as the layout of the records names it. */
    public record Field(String form, String title, String table, String column) {}

    /** @param figure as it was then */
    public record Reviewed(QuarterlyReview review, QuarterlyReview.Figure figure) {}

    /**
     * A prime PI that has no figure.
     *
     * @param defined the definition, when the records lack what it needs
     * @param local what the team wrote about it, when no pack defines it yet
     */
    public record Without(
            String id, Optional<Measure> defined, Optional<MeasureOfSuccess> local, List<Strand> threads) {
        public Without {
            threads = List.copyOf(threads);
        }

        public String title() {
            return defined.map(Measure::title)
                    .or(() -> local.map(MeasureOfSuccess::title))
                    .orElse(id);
        }
    }
}
