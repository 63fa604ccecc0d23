package org.sapwood.tree.text;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Nearest;

/**
 * Records as keys and values: a key for each component, {@code howMuch} as {@code how_much}.
 *
 * @param complete true where every key must be there, empty or not; false where what may be empty may be left out
 */
record Shape(boolean complete) {
    private static final Spot NOWHERE = new Spot("", 0, 0);

    static String key(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    Node.Mapping write(Record written) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (RecordComponent component : written.getClass().getRecordComponents()) {
            Node node = node(get(component, written));
            boolean empty = node instanceof Node.Nothing
                    || (node instanceof Node.Listing listing && listing.nodes().isEmpty());
            if (complete || !empty) {
                entries.put(key(component.getName()), node);
            }
        }
        return new Node.Mapping(NOWHERE, entries, Map.of());
    }

    private Node node(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(this::node).orElseGet(() -> new Node.Nothing(NOWHERE));
            case Collection<?> many ->
                new Node.Listing(NOWHERE, many.stream().map(this::node).toList());
            case Comparable<?> single -> new Node.Text(NOWHERE, Scalar.write(single));
            case Record nested -> write(nested);
            default -> throw new IllegalArgumentException(value.getClass() + " cannot be written");
        };
    }

    /** The record, or nothing and why among the faults. */
    <R> Optional<R> read(Class<R> type, String what, Node.Mapping mapping, List<Fault> faults) {
        int before = faults.size();
        RecordComponent[] components = type.getRecordComponents();
        refuseOthers(components, what, mapping, faults);
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String key = key(components[i].getName());
            Node node = mapping.entries().get(key);
            if (node == null && (complete || !mayBeEmpty(components[i].getType()))) {
                faults.add(mapping.spot().fault(what + " has no " + key, "Add " + key + ": and its value"));
            } else {
                values[i] = value(components[i].getGenericType(), key, node, faults);
            }
        }
        return faults.size() > before ? Optional.empty() : Optional.of(make(type, components, values));
    }

    private static void refuseOthers(
            RecordComponent[] components, String what, Node.Mapping mapping, List<Fault> faults) {
        List<String> known = Arrays.stream(components)
                .map(component -> key(component.getName()))
                .toList();
        mapping.entries().keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> faults.add(mapping.keys()
                        .getOrDefault(key, mapping.spot())
                        .fault(
                                what + " has no key " + key,
                                Nearest.to(key, known)
                                        .map(near -> "Did you mean " + near + "?")
                                        .orElse("Remove it, or use one of: " + String.join(", ", known)))));
    }

    private static boolean mayBeEmpty(Class<?> type) {
        return type == Optional.class || type == List.class;
    }

    private Object value(Type type, String key, Node node, List<Fault> faults) {
        if (type instanceof ParameterizedType wrapped) {
            Type inner = wrapped.getActualTypeArguments()[0];
            return wrapped.getRawType() == Optional.class
                    ? optional(inner, key, node, faults)
                    : list(inner, key, node, faults);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isRecord() && !Comparable.class.isAssignableFrom(wanted)) {
            if (node instanceof Node.Mapping mapping) {
                return read(wanted, key, mapping, faults).orElse(null);
            }
            faults.add(wrong(key, node, "keys with values", "Write key: value lines below it"));
            return null;
        }
        if (node instanceof Node.Text text) {
            return single(wanted, key, text, faults);
        }
        faults.add(wrong(key, node, "a text", "Write one value"));
        return null;
    }

    private static Object single(Class<?> wanted, String key, Node.Text text, List<Fault> faults) {
        Object read = Scalar.read(wanted, text.value());
        if (read instanceof Scalar.Unreadable unreadable) {
            faults.add(text.spot().fault(key + " " + unreadable.what(), unreadable.cure()));
            return null;
        }
        return read;
    }

    private Optional<?> optional(Type inner, String key, Node node, List<Fault> faults) {
        return node == null || node instanceof Node.Nothing
                ? Optional.empty()
                : Optional.ofNullable(value(inner, key, node, faults));
    }

    private List<?> list(Type inner, String key, Node node, List<Fault> faults) {
        List<Object> values = new ArrayList<>();
        if (node instanceof Node.Listing listing) {
            for (Node one : listing.nodes()) {
                Object value = value(inner, key, one, faults);
                if (value != null) {
                    values.add(value);
                }
            }
        } else if (node != null) {
            faults.add(wrong(key, node, "a list", "Write - before each of them"));
        }
        return values;
    }

    private static Fault wrong(String key, Node node, String wanted, String cure) {
        return node.spot().fault(key + " is " + node.inWords() + ", not " + wanted, cure);
    }

    private static Object get(RecordComponent component, Record from) {
        try {
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static <R> R make(Class<R> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " does not take what it is made of", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }
}
