package org.sapwood.briefing.team;

import java.util.ArrayList;
import java.util.List;
import org.sapwood.document.Text;
import org.sapwood.tree.item.ActionPlan;
import org.sapwood.tree.item.Expectation;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Priority;
import org.sapwood.tree.thread.Strand;

/** The golden thread of a PI in sentences, from the plan to whose expectation it answers. */
final class WhyItMatters {
    private final Wording words;
    private final Links links;

    WhyItMatters(Wording words, Links links) {
        this.words = words;
        this.links = links;
    }

    /** @param measured why it is measured, in the words of its author; may be blank */
    List<Text> of(List<Strand> plans, String measured) {
        List<Text> lines = new ArrayList<>();
        plans.forEach(plan -> follow(plan, lines));
        if (plans.isEmpty()) {
            lines.add(Text.of(words.say("why.no-plan")));
        }
        if (!measured.isBlank()) {
            lines.add(Text.of(words.say("why.measured", Sentence.open(measured))));
        }
        return lines;
    }

    private void follow(Strand strand, List<Text> lines) {
        lines.add(Text.strong(words.say("why." + strand.item().item().kind().name()) + " ")
                .then(Text.link(
                        name(strand.item().item()), links.item(strand.item().id())))
                .then(Text.of(more(strand.item().item()))));
        strand.next().forEach(next -> follow(next, lines));
    }

    private String name(Item item) {
        return item instanceof Expectation root ? "“" + root.words() + "”" : item.headline();
    }

    private String more(Item item) {
        return switch (item) {
            case ActionPlan plan -> ": " + Sentence.closed(plan.aim()) + " " + words.say("why.led-by", plan.owner());
            case Priority priority -> ": " + Sentence.closed(priority.words());
            case Expectation root -> " (" + words.say("root." + root.of().name()) + ")";
            default -> "";
        };
    }
}
