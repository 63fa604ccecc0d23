package org.sapwood.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Example;
import org.sapwood.definition.Expression;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.ValueType;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Scalars;
import org.sapwood.pack.yaml.Section;

/** Reads worked examples, whose values have the types that the population gives them. */
final class ExampleReader {
    static final Keys KEYS = Keys.of("an example", "given", "expect");
    static final List<String> OF_MEASURES = List.of("met", "not met", "excluded", "cannot tell");
    static final List<String> OF_RULES = List.of("fails", "passes", "excluded");

    private final Section section;
    private final List<String> expectations;
    private final Map<String, ValueType> types = new LinkedHashMap<>();
    private final List<String> datesNeeded = new ArrayList<>();
    private final Scalars scalars;

    /** @param cases the conditions of the definition, read before */
    ExampleReader(Section section, CaseReader cases, List<String> expectations) {
        this.section = section;
        this.expectations = expectations;
        this.scalars = new Scalars(section.faults());
        for (NamedType column : cases.population().orElseThrow().columns()) {
            types.put(column.name(), column.type());
        }
        for (Expression.BuiltIn.Name builtIn : Expression.BuiltIn.Name.values()) {
            types.put(word(builtIn), ValueType.DATE);
        }
        cases.conditions().stream()
                .flatMap(Expression::within)
                .filter(Expression.BuiltIn.class::isInstance)
                .map(part -> word(((Expression.BuiltIn) part).name()))
                .distinct()
                .forEach(datesNeeded::add);
    }

    List<Example> read() {
        List<Example> examples = new ArrayList<>();
        for (Section example : section.sections("examples", KEYS)) {
            Map<String, Object> given = given(example);
            example.choice("expect", expectations)
                    .ifPresent(expect -> examples.add(
                            new Example(given, expect, example.spot().line())));
        }
        return examples;
    }

    private Map<String, Object> given(Section example) {
        Map<String, Object> given = new LinkedHashMap<>();
        example.entries("given").forEach((name, item) -> {
            ValueType type = types.get(name.value());
            if (type == null) {
                section.faults()
                        .add(
                                name.spot(),
                                "the example gives " + name.value() + ", which the population does not have",
                                Nearest.cure(name.value(), types.keySet()));
            } else {
                value(name.value(), type, item).ifPresent(value -> given.put(name.value(), value));
            }
        });
        for (String date : datesNeeded) {
            if (!given.containsKey(date)) {
                section.faults()
                        .add(
                                example.spot("given"),
                                "the example gives no " + date + ", which a condition looks at",
                                "Add " + date + ": and a date");
            }
        }
        return given;
    }

    /** Nothing at all, {@code null} or {@code ~} without quotation marks: the fact is missing. */
    private Optional<Object> value(String name, ValueType type, Item item) {
        if (item instanceof Item.Text text
                && text.plain()
                && List.of("", "null", "~").contains(text.value())) {
            return Optional.empty();
        }
        Optional<Item.Text> text = scalars.text(name, item);
        return switch (type) {
            case TEXT -> text.map(Item.Text::value);
            case DATE -> text.flatMap(found -> scalars.date(name, found)).map(LocalDate.class::cast);
            case INTEGER -> text.flatMap(found -> scalars.whole(name, found)).map(Long.class::cast);
            case DECIMAL -> text.flatMap(found -> scalars.number(name, found)).map(number -> number.doubleValue());
            case BOOLEAN ->
                text.flatMap(found -> scalars.choice(name, found, List.of("true", "false")))
                        .map(Boolean::valueOf);
        };
    }

    private static String word(Expression.BuiltIn.Name name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
