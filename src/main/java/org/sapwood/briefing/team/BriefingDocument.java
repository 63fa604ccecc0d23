package org.sapwood.briefing.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sapwood.briefing.CasesPage;
import org.sapwood.briefing.InFigures;
import org.sapwood.briefing.TeamPage;
import org.sapwood.document.Block;
import org.sapwood.document.Document;
import org.sapwood.document.Text;
import org.sapwood.tree.item.Answer;
import org.sapwood.tree.item.Comment;
import org.sapwood.tree.item.Version;

/** A briefing as a document: the same for the screen, for paper and for a word processor. */
public final class BriefingDocument {
    private final TeamBriefing briefing;
    private final Wording words;
    private final Links links;
    private final List<Block> blocks = new ArrayList<>();

    private BriefingDocument(TeamBriefing briefing, Wording words, Links links) {
        this.briefing = briefing;
        this.words = words;
        this.links = links;
    }

    /**
     * @param analysts who answers for how figures are made, by name; empty where nobody is named
     * @param cases by id, only for those who may take them away; none otherwise
     */
    public static Document of(
            TeamBriefing briefing, Wording words, Links links, List<String> analysts, List<Listed> cases) {
        BriefingDocument document = new BriefingDocument(briefing, words, links);
        document.beginning();
        document.figures();
        document.changes();
        IndicatorBlocks indicators = new IndicatorBlocks(briefing, words, links);
        briefing.told().forEach(told -> document.blocks.addAll(indicators.of(told)));
        document.blocks.addAll(indicators.without());
        document.blocks.addAll(new WhoToAsk(briefing, words).blocks(analysts));
        document.questions();
        cases.forEach(document::cases);
        return new Document(words.language(), title(briefing, words), subject(briefing, words), document.blocks);
    }

    static String title(TeamBriefing briefing, Wording words) {
        return words.say("title", briefing.team().name(), InFigures.period(briefing.now()));
    }

    private static String subject(TeamBriefing briefing, Wording words) {
        return words.say("subject", briefing.team().name());
    }

    private void heading(int level, String key, Object... values) {
        blocks.add(new Block.Heading(level, words.say(key, values)));
    }

    private void say(String key, Object... values) {
        blocks.add(new Block.Paragraph(Text.of(words.say(key, values))));
    }

    private void beginning() {
        blocks.add(new Block.Heading(1, title(briefing, words)));
        say(
                "lead",
                briefing.page().service(),
                words.date(briefing.page().extractedOn()),
                briefing.snapshot(),
                briefing.year().toString());
        briefing.given()
                .ifPresentOrElse(
                        given -> say(
                                "given",
                                words.date(given.briefing().on()),
                                given.briefing().by()),
                        () -> say("given.not-yet"));
        briefing.cautions().forEach(caution -> blocks.add(new Block.Paragraph(Text.of(caution))));
    }

    private void figures() {
        heading(2, "figures");
        if (briefing.now().isPart(briefing.page().extractedOn())) {
            say("figures.part", words.date(briefing.page().extractedOn()));
        }
        List<Block.Column> columns = List.of(
                new Block.Column(words.say("indicator"), false),
                new Block.Column(words.say("now"), true),
                new Block.Column(words.say("counts"), true),
                new Block.Column(words.say("last"), true),
                new Block.Column(words.say("target"), true),
                new Block.Column(words.say("standing"), false),
                new Block.Column(words.say("overdue"), true));
        List<List<Text>> rows =
                briefing.told().stream().map(told -> row(told.prime())).toList();
        if (rows.isEmpty()) {
            say("figures.none");
        } else {
            blocks.add(new Block.Table(words.say("figures.caption", InFigures.period(briefing.now())), columns, rows));
            say("figures.small-numbers");
        }
    }

    private List<Text> row(TeamPage.Prime prime) {
        return List.of(
                Text.link(prime.measure().title(), links.measure(prime.measure().id())),
                Text.strong(InFigures.value(prime.measure(), prime.now())),
                Text.of(prime.now()
                        .map(score -> InFigures.counts(prime.measure(), score))
                        .orElse("–")),
                Text.of(InFigures.value(prime.measure(), prime.last())),
                Text.of(prime.target()
                        .map(target -> InFigures.value(prime.measure(), target.at()))
                        .orElse("–")),
                Text.of(words.say("standing." + prime.standing().name())),
                Text.of(prime.overdue()
                        .map(open -> String.valueOf(open.numerator()))
                        .orElse("–")));
    }

    private void changes() {
        heading(2, "changes");
        List<Text> items = new ArrayList<>();
        for (Moved moved : Moved.values()) {
            List<String> titles = briefing.told().stream()
                    .filter(told -> Moved.of(told.prime()) == moved)
                    .map(told -> told.prime().measure().title())
                    .toList();
            if (!titles.isEmpty()) {
                items.add(Text.of(words.say("moved." + moved.name(), String.join("; ", titles))));
            }
        }
        briefing.happened()
                .forEach(happened -> items.add(Text.of(words.date(happened.on()) + ": "
                        + words.say(
                                "happened." + happened.what().name(),
                                happened.said().stream().map(Sentence::open).toArray()))));
        if (items.isEmpty()) {
            say("changes.none");
        } else {
            blocks.add(new Block.Bullets(items));
        }
    }

    private void questions() {
        heading(2, "questions");
        if (briefing.questions().isEmpty()) {
            say("questions.none");
        } else {
            blocks.add(new Block.Facts(
                    briefing.questions().stream().map(this::question).toList()));
        }
    }

    private Block.Fact question(Version version) {
        Comment asked = (Comment) version.item();
        List<Text> lines = new ArrayList<>();
        lines.add(Text.link(asked.words(), links.item(version.id())));
        asked.fromAbove().ifPresent(more -> {
            lines.add(Text.of(words.say("above.reason", more.reason())));
            lines.add(Text.of(words.say("above.help", more.help())));
        });
        for (Answer answer : asked.answers()) {
            lines.add(Text.strong(words.say("answer") + " ")
                    .then(Text.of(words.say("answer.by", answer.words(), answer.by(), words.date(answer.on())))));
        }
        if (asked.answers().isEmpty()) {
            lines.add(Text.strong(asked.promised()
                    .map(day -> words.say("answer.promised", words.date(day)))
                    .orElse(words.say("answer.none"))));
        }
        return new Block.Fact(words.say("asked", asked.by(), words.date(asked.on())), lines);
    }

    private void cases(Listed listed) {
        heading(2, "cases.of", listed.definition().title());
        say("cases.careful");
        List<Block.Column> columns = List.of(
                new Block.Column(words.say("case"), false),
                new Block.Column(words.say("outcome"), false),
                new Block.Column(words.say("because"), false));
        blocks.add(new Block.Table(
                words.say("cases.caption", listed.lines().size()),
                columns,
                listed.lines().stream().map(BriefingDocument::row).toList()));
    }

    private static List<Text> row(CasesPage.Line line) {
        return List.of(
                Text.link(line.row().caseId(), Optional.empty()),
                Text.of(line.row().outcome().inWords()),
                Text.of(line.because()));
    }
}
