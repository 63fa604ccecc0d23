package org.sapwood.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Clause;
import org.sapwood.definition.Example;
import org.sapwood.definition.Exclusion;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Rule;
import org.sapwood.definition.ValueType;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Scalars;
import org.sapwood.pack.yaml.Section;

/** Reads a data-quality rule. */
final class RuleReader {
    static final Keys KEYS = Keys.of(
                    "a rule",
                    "rule",
                    "title",
                    "population",
                    "fails_when",
                    "severity",
                    "route",
                    "fields",
                    "flags",
                    "cure",
                    "examples")
            .or("exclude");

    private final Section section;
    private final InHand hand;
    private final RecordNames records;
    private final CaseReader cases;

    RuleReader(Section section, InHand hand, RecordNames records) {
        this(section, hand, records, new CaseReader(section, hand));
    }

    RuleReader(Section section, InHand hand, RecordNames records, CaseReader cases) {
        this.section = section;
        this.hand = hand;
        this.records = records;
        this.cases = cases;
    }

    Rule read(String fileName) {
        String id = Ids.definition(section, "rule", fileName);
        List<Exclusion> exclusions = cases.exclusions();
        Optional<Clause> failsWhen = cases.clause("fails_when");
        return new Rule(
                id,
                hand.id(),
                section.text("title"),
                section.text("population"),
                exclusions,
                failsWhen.orElse(new Clause("", new Expression.Literal(null, ValueType.BOOLEAN))),
                section.choice("severity", Rule.Severity.class).orElse(Rule.Severity.ERROR),
                section.choice("route", Rule.Route.class).orElse(Rule.Route.WORKER),
                fields(),
                flags(),
                section.text("cure"),
                examples(),
                section.spot().file(),
                new DefinitionHash(section.text("population"), exclusions, failsWhen, hand.defined()).text());
    }

    private List<String> fields() {
        List<Item.Text> fields = section.names("fields");
        for (Item.Text field : fields) {
            if (records.areSound() && !records.columns().contains(field.value())) {
                hand.faults()
                        .add(
                                field.spot(),
                                "no table has a column " + field.value(),
                                Nearest.cure(field.value(), records.columns()));
            }
        }
        return fields.stream().map(Item.Text::value).toList();
    }

    private Map<String, String> flags() {
        Scalars scalars = new Scalars(hand.faults());
        Map<String, String> flags = new LinkedHashMap<>();
        section.entries("flags").forEach((table, item) -> {
            if (records.areSound() && !records.tables().contains(table.value())) {
                hand.faults()
                        .add(
                                table.spot(),
                                "there is no table " + table.value(),
                                Nearest.cure(table.value(), records.tables()));
            }
            scalars.text("the column of " + table.value(), item).ifPresent(column -> {
                cases.column(section, column);
                flags.put(table.value(), column.value());
            });
        });
        return flags;
    }

    private List<Example> examples() {
        if (cases.population().isEmpty()) {
            return List.of();
        }
        List<Example> examples = new ExampleReader(section, cases, ExampleReader.OF_RULES).read();
        for (String outcome : List.of("fails", "passes")) {
            if (section.has("examples")
                    && examples.stream().noneMatch(example -> example.expect().equals(outcome))) {
                hand.faults()
                        .add(
                                section.spot("examples"),
                                "no example " + outcome,
                                "Give at least one that fails and one that passes");
            }
        }
        return examples;
    }
}
