package org.sapwood.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Rule;
import org.sapwood.definition.returns.ReturnRule;
import org.sapwood.definition.returns.ReturnYear;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Section;

/** Reads a rule of a return: a data-quality rule with its code, what it needs and the years in which it holds. */
final class ReturnRuleReader {
    static final Keys KEYS = Keys.of(
                    "a rule of a return",
                    "rule",
                    "code",
                    "title",
                    "population",
                    "fails_when",
                    "severity",
                    "route",
                    "needs",
                    "from",
                    "fields",
                    "flags",
                    "cure",
                    "examples")
            .or("exclude", "until", "on");

    private final Section section;
    private final InHand hand;
    private final RecordNames records;
    private final CaseReader cases;

    ReturnRuleReader(Section section, InHand hand, RecordNames records) {
        this.section = section;
        this.hand = hand;
        this.records = records;
        this.cases = CaseReader.ofReturn(section, hand);
    }

    ReturnRule read(String fileName) {
        Rule rule = new RuleReader(section, hand, records, cases).read(fileName);
        return new ReturnRule(
                rule,
                section.text("code"),
                needs(),
                year(section, "from").orElse(new ReturnYear(0)),
                year(section, "until"),
                cases.column(section, "on").map(NamedType::name));
    }

    private List<String> needs() {
        Set<String> known = new TreeSet<>(records.tables());
        List<Item.Text> needs = section.names("needs");
        for (Item.Text need : needs) {
            if (records.areSound() && !known.contains(need.value())) {
                section.faults()
                        .add(
                                need.spot(),
                                "there is no table " + need.value() + " to need",
                                Nearest.cure(need.value(), known));
            }
        }
        return needs.stream().map(Item.Text::value).toList();
    }

    static Optional<ReturnYear> year(Section section, String key) {
        Optional<Item.Text> text = section.scalar(key);
        Optional<ReturnYear> year = text.flatMap(found -> ReturnYear.read(found.value()));
        if (text.isPresent() && year.isEmpty()) {
            noYear(section, text.get());
        }
        return year;
    }

    static void noYear(Section section, Item.Text text) {
        section.faults().add(text.spot(), text.value() + " is not a year of collection", "Write it as 2026-27");
    }
}
