package org.sapwood.briefing.team;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sapwood.document.Block;
import org.sapwood.document.Text;
import org.sapwood.tree.item.ActionPlan;
import org.sapwood.tree.item.Priority;
import org.sapwood.tree.thread.Strand;

/** Whom a team asks about what. */
final class WhoToAsk {
    private final TeamBriefing briefing;
    private final Wording words;

    WhoToAsk(TeamBriefing briefing, Wording words) {
        this.briefing = briefing;
        this.words = words;
    }

    List<Block> blocks(List<String> analysts) {
        List<Block.Fact> facts = new ArrayList<>();
        briefing.manager().ifPresent(manager -> add(facts, "ask.team-plan", manager));
        strands()
                .flatMap(WhoToAsk::along)
                .map(strand -> strand.item().item())
                .distinct()
                .forEach(item -> {
                    switch (item) {
                        case ActionPlan plan -> add(facts, "ask.plan", plan.owner(), plan.title());
                        case Priority priority -> add(facts, "ask.priority", priority.owner(), priority.title());
                        default -> {}
                    }
                });
        briefing.given()
                .ifPresent(given -> add(facts, "ask.briefing", given.briefing().by()));
        add(facts, "ask.figures", analysts.isEmpty() ? words.say("ask.analysts") : String.join(", ", analysts));
        return List.of(new Block.Heading(2, words.say("ask")), new Block.Facts(facts));
    }

    private void add(List<Block.Fact> facts, String key, String who, Object... about) {
        facts.add(new Block.Fact(words.say(key, about), List.of(Text.of(who))));
    }

    private Stream<Strand> strands() {
        return Stream.concat(
                briefing.told().stream().flatMap(told -> told.threads().stream()),
                briefing.without().stream().flatMap(one -> one.threads().stream()));
    }

    private static Stream<Strand> along(Strand strand) {
        return Stream.concat(Stream.of(strand), strand.next().stream().flatMap(WhoToAsk::along));
    }
}
