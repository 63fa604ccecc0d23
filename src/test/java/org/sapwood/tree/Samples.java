package org.sapwood.tree;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;

/** Items of every kind in which every component is filled, every text being the same. */
public final class Samples {
    public static final FinancialYear YEAR = new FinancialYear(2026);
    public static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    public static final Instant NOON = Instant.parse("2026-09-30T12:00:00Z");

    private Samples() {}

    public static Hand hand(String author) {
        return new Hand(author, "team manager", NOON, "because it is so");
    }

    /** One item of each kind, every component filled, every text the one given. */
    public static Map<Kind, Item> full(String text) {
        Map<Kind, Item> items = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            items.put(kind, (Item) record(kind.type(), text));
        }
        return items;
    }

    private static Object record(Class<?> type, String text) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType(), text))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InstantiationException
                | IllegalAccessException
                | InvocationTargetException
                | NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Type type, String text) {
        if (type instanceof ParameterizedType wrapped) {
            Object inner = value(wrapped.getActualTypeArguments()[0], text);
            return wrapped.getRawType() == Optional.class ? Optional.of(inner) : List.of(inner, inner);
        }
        Class<?> single = (Class<?>) type;
        if (single.isEnum()) {
            return single.getEnumConstants()[single.getEnumConstants().length - 1];
        }
        Map<Class<?>, Object> known = Map.of(
                String.class,
                text,
                LocalDate.class,
                DAY,
                FinancialYear.class,
                YEAR,
                BigDecimal.class,
                new BigDecimal("85.50"),
                int.class,
                2,
                boolean.class,
                true);
        return known.containsKey(single) ? known.get(single) : record(single, text);
    }
}
