package org.sapwood.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sapwood.tree.item.Answer;
import org.sapwood.tree.item.Challenge;
import org.sapwood.tree.item.Proposal;
import org.sapwood.tree.item.QuarterlyReview;
import org.sapwood.tree.item.Version;

/** Reviews, proposals and challenges as JSON. */
final class VoiceAnswers {
    private VoiceAnswers() {}

    record Reviews(List<Review> reviews) {}

    /** @param figures as they were frozen; null where they are withheld */
    record Review(
            String id,
            int version,
            String team,
            String year,
            int quarter,
            LocalDate on,
            String by,
            String snapshot,
            String words,
            boolean withheld,
            Optional<List<Frozen>> figures) {
        static Review of(Version version, boolean given) {
            QuarterlyReview review = (QuarterlyReview) version.item();
            List<Frozen> figures = review.figures().stream()
                    .map(figure -> new Frozen(
                            figure.measure(),
                            figure.definition(),
                            figure.numerator(),
                            figure.denominator(),
                            figure.value()))
                    .toList();
            return new Review(
                    version.id(),
                    version.number(),
                    review.team(),
                    review.year().toString(),
                    review.quarter(),
                    review.on(),
                    review.by(),
                    review.snapshot(),
                    review.words(),
                    !given,
                    given ? Optional.of(figures) : Optional.empty());
        }
    }

    record Frozen(
            String measure,
            String definitionHash,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Optional<BigDecimal> value) {}

    record Proposals(List<Proposed> proposals) {}

    record Proposed(
            String id,
            int version,
            String team,
            String year,
            String words,
            Optional<String> about,
            String by,
            LocalDate on,
            LocalDate promised,
            Optional<Answer> answer) {
        static Proposed of(Version version) {
            Proposal proposal = (Proposal) version.item();
            return new Proposed(
                    version.id(),
                    version.number(),
                    proposal.team(),
                    proposal.year().toString(),
                    proposal.words(),
                    proposal.about(),
                    proposal.by(),
                    proposal.on(),
                    proposal.promised(),
                    proposal.answer());
        }
    }

    record Challenges(List<Challenged> challenges) {}

    record Challenged(
            String id,
            int version,
            String subject,
            String measure,
            Optional<String> about,
            Optional<String> team,
            String words,
            String evidence,
            String by,
            LocalDate on,
            LocalDate promised,
            Optional<Answer> answer) {
        static Challenged of(Version version) {
            Challenge challenge = (Challenge) version.item();
            return new Challenged(
                    version.id(),
                    version.number(),
                    Asked.word(challenge.subject()),
                    challenge.measure(),
                    challenge.about(),
                    challenge.team(),
                    challenge.words(),
                    challenge.evidence(),
                    challenge.by(),
                    challenge.on(),
                    challenge.promised(),
                    challenge.answer());
        }
    }
}
