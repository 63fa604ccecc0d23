package org.sapwood.briefing.team;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.briefing.InFigures;
import org.sapwood.briefing.TeamPage;
import org.sapwood.definition.Measure;
import org.sapwood.document.Block;
import org.sapwood.document.Text;
import org.sapwood.engine.Score;
import org.sapwood.tree.item.MeasureOfSuccess;
import org.sapwood.tree.item.PlanItem;

/** What a briefing says about each prime PI. */
final class IndicatorBlocks {
    private final TeamBriefing briefing;
    private final Wording words;
    private final Links links;
    private final WhyItMatters why;

    IndicatorBlocks(TeamBriefing briefing, Wording words, Links links) {
        this.briefing = briefing;
        this.words = words;
        this.links = links;
        this.why = new WhyItMatters(words, links);
    }

    List<Block> of(Told told) {
        Measure measure = told.prime().measure();
        Measure.Meaning meaning = measure.meaning();
        List<Block.Fact> facts = new ArrayList<>();
        add(facts, "now", now(told.prime()));
        add(facts, "last", last(told.prime()));
        add(facts, "target", target(told.prime()));
        add(facts, "overdue", overdue(told.prime()));
        add(facts, "reviewed", reviewed(told, measure));
        add(facts, "why", why.of(told.threads(), meaning.whyMeasured()));
        add(facts, "good-practice", line(meaning.goodPractice()));
        add(facts, "good-outcome", line(meaning.goodOutcome()));
        add(facts, "recorded", recorded(told, meaning.recordedIn()));
        add(
                facts,
                "making",
                told.making().stream()
                        .map(paragraph -> Text.strong(paragraph.heading() + ": ")
                                .then(Text.of(Sentence.closed(paragraph.text().replace("\n", "; ")))))
                        .toList());
        add(facts, "misses", line(meaning.misses()));
        add(facts, "decided", told.decided().map(this::decided).orElse(List.of()));
        return List.of(new Block.Heading(2, measure.title()), new Block.Facts(facts));
    }

    private void add(List<Block.Fact> facts, String key, List<Text> lines) {
        if (!lines.isEmpty()) {
            facts.add(new Block.Fact(words.say(key), lines));
        }
    }

    private static List<Text> line(String text) {
        return text.isBlank() ? List.of() : List.of(Text.of(Sentence.closed(text)));
    }

    private List<Text> now(TeamPage.Prime prime) {
        Measure measure = prime.measure();
        Text value = Text.strong(InFigures.value(measure, prime.now()));
        Text all = prime.now()
                .map(score -> value.then(Text.of(", " + InFigures.counts(measure, score) + "." + untold(score))))
                .orElse(value);
        return List.of(links.cases(measure.id(), briefing.now())
                .map(address -> all.then(Text.of(" "))
                        .then(Text.link(words.say("see-cases", measure.title()), Optional.of(address))))
                .orElse(all));
    }

    /** Of how many one cannot tell, and how many are left out. */
    private String untold(Score score) {
        String unknown = score.cannotTell() > 0 ? " " + words.say("cannot-tell", score.cannotTell()) : "";
        return unknown + (score.excluded() > 0 ? " " + words.say("left-out", score.excluded()) : "");
    }

    private List<Text> last(TeamPage.Prime prime) {
        String counts = prime.last()
                .map(score -> ", " + InFigures.counts(prime.measure(), score))
                .orElse("");
        return List.of(Text.of(InFigures.value(prime.measure(), prime.last()) + counts + ". "
                + words.say("since." + Moved.of(prime).name())));
    }

    private List<Text> target(TeamPage.Prime prime) {
        return prime.target().stream()
                .map(target -> Text.of(words.say(
                        "target.is",
                        InFigures.value(prime.measure(), target.at()),
                        target.year(),
                        Sentence.open(target.why()),
                        words.say("standing." + prime.standing().name()))))
                .toList();
    }

    private List<Text> overdue(TeamPage.Prime prime) {
        return prime.overdue().stream()
                .map(open -> {
                    Text said = Text.of(words.say("overdue.is", open.denominator(), open.numerator()));
                    return links.cases(open.measure(), briefing.now())
                            .map(address -> said.then(Text.of(" "))
                                    .then(Text.link(words.say("see-overdue"), Optional.of(address))))
                            .orElse(said);
                })
                .toList();
    }

    private List<Text> reviewed(Told told, Measure measure) {
        return told
                .reviewed()
                .flatMap(then -> then.figure()
                        .value()
                        .map(value -> Text.of(words.say(
                                "reviewed.is",
                                words.date(then.review().on()),
                                InFigures.value(measure, value),
                                then.review().snapshot()))))
                .stream()
                .toList();
    }

    /** In the words of the pack, then each form with its fields as the layout names them. */
    private List<Text> recorded(Told told, String inWords) {
        List<Text> lines = new ArrayList<>(line(inWords));
        Map<String, List<String>> byForm = new LinkedHashMap<>();
        told.fields()
                .forEach(field -> byForm.computeIfAbsent(
                                field.form() + " (" + field.table() + ")", _ -> new ArrayList<>())
                        .add(field.title() + " (" + field.column() + ")"));
        byForm.forEach(
                (form, fields) -> lines.add(Text.of(words.say("recorded.fields", form, String.join("; ", fields)))));
        return lines;
    }

    private List<Text> decided(PlanItem item) {
        String decision = words.say("decision." + item.decision().orElseThrow().name());
        Text said = Text.strong(decision + ". ")
                .then(Text.of(Sentence.closed(item.why().orElse(""))));
        List<Text> lines = new ArrayList<>(List.of(said));
        item.action()
                .ifPresent(action -> lines.add(Text.of(words.say(
                        "decided.action",
                        Sentence.closed(action),
                        item.who().orElse("–"),
                        item.byWhen().map(words::date).orElse("–")))));
        return lines;
    }

    /** Prime PIs without a figure; nothing when all have one. */
    List<Block> without() {
        if (briefing.without().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(2, words.say("without"))));
        for (Told.Without one : briefing.without()) {
            List<Block.Fact> facts = new ArrayList<>();
            add(facts, "now", line(words.say(one.defined().isPresent() ? "without.records" : "without.definition")));
            add(
                    facts,
                    "why",
                    why.of(
                            one.threads(),
                            one.defined()
                                    .map(measure -> measure.meaning().whyMeasured())
                                    .orElse("")));
            add(facts, "good-practice", line(practice(one)));
            add(facts, "good-outcome", line(outcome(one)));
            blocks.add(new Block.Heading(3, one.title()));
            blocks.add(new Block.Facts(facts));
        }
        return blocks;
    }

    private static String practice(Told.Without one) {
        return one.defined()
                .map(measure -> measure.meaning().goodPractice())
                .or(() -> one.local().map(MeasureOfSuccess::sources).flatMap(MeasureOfSuccess.Sources::goodPractice))
                .orElse("");
    }

    private static String outcome(Told.Without one) {
        return one.defined()
                .map(measure -> measure.meaning().goodOutcome())
                .or(() -> one.local().map(MeasureOfSuccess::sources).flatMap(MeasureOfSuccess.Sources::goodOutcome))
                .orElse("");
    }
}
