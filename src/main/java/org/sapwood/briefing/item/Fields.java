package org.sapwood.briefing.item;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Item;

/** Everything an item says, by heading, whatever its kind: the components of its record in their order. */
public final class Fields {
    private static final Set<String> ITEMS =
            Set.of("priority", "answers", "about", "under", "plan", "planItem", "changeFromAbove", "of");
    private static final Set<String> MEASURES = Set.of("measure", "measures", "guardrails");

    private Fields() {}

    /** @param item the headings without anything under them are there too */
    public static List<Field> of(Item item) {
        return fields((Record) item, measure(item));
    }

    /** Values of an item that is about one measure are values of it. */
    private static Optional<String> measure(Item item) {
        return item.measures().size() == 1 ? Optional.of(item.measures().getFirst()) : Optional.empty();
    }

    private static List<Field> fields(Record record, Optional<String> measure) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component ->
                        new Field(key(component.getName()), pieces(component, value(component, record), measure)))
                .toList();
    }

    private static String key(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static List<Piece> pieces(RecordComponent component, Object value, Optional<String> measure) {
        Stream<?> values = switch (value) {
            case Optional<?> optional -> optional.stream();
            case List<?> list -> list.stream();
            default -> Stream.of(value);
        };
        return values.map(one -> piece(component.getName(), one, measure)).toList();
    }

    private static Piece piece(String name, Object value, Optional<String> measure) {
        return switch (value) {
            case String text -> text(name, text);
            case LocalDate day -> new Piece.Day(day);
            case FinancialYear year -> new Piece.Text(year.toString());
            case BigDecimal number -> number(name, number, measure);
            case Integer number -> new Piece.Amount(BigDecimal.valueOf(number));
            case Boolean yes -> new Piece.Word("yes." + yes);
            case Enum<?> word -> new Piece.Word(key(name) + "." + word.name().toLowerCase(Locale.ROOT));
            case Record nested -> new Piece.Group(fields(nested, named(nested).or(() -> measure)));
            default -> throw new IllegalArgumentException(value.getClass() + " cannot be shown");
        };
    }

    /** Ids lead to what they name; an expectation's answer and whose it is are no ids, and come as texts and words. */
    private static Piece text(String name, String text) {
        if (ITEMS.contains(name)) {
            return new Piece.ToItem(text);
        }
        if (MEASURES.contains(name)) {
            return new Piece.ToMeasure(text);
        }
        return name.equals("team") ? new Piece.ToTeam(text) : new Piece.Text(text);
    }

    private static Piece number(String name, BigDecimal value, Optional<String> measure) {
        boolean counted = name.equals("numerator") || name.equals("denominator");
        return counted || measure.isEmpty() ? new Piece.Amount(value) : new Piece.Value(value, measure.get());
    }

    /** The measure that a part of an item is about, such as one figure of a review. */
    private static Optional<String> named(Record nested) {
        return Arrays.stream(nested.getClass().getRecordComponents())
                .filter(component -> component.getName().equals("measure"))
                .map(component -> (String) value(component, nested))
                .findFirst();
    }

    private static Object value(RecordComponent component, Record from) {
        try {
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
