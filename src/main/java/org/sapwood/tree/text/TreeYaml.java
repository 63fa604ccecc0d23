package org.sapwood.tree.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Nearest;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;

/** Items of a tree as YAML: a key for each kind, below it a list of items, each with its id. */
public final class TreeYaml {
    private static final Shape SHAPE = new Shape(false);
    private static final Spot NOWHERE = new Spot("", 0, 0);
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final Map<String, Kind> SECTIONS = Stream.of(Kind.values())
            .collect(Collectors.toMap(Kind::section, Function.identity(), (one, _) -> one, LinkedHashMap::new));

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Spot> spots = new LinkedHashMap<>();

    /** An id: lower-case letters, digits and hyphens, at most 80. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    public static String write(Map<String, Item> items) {
        Map<String, Node> sections = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            List<Node> ofKind = items.entrySet().stream()
                    .filter(entry -> entry.getValue().kind() == kind)
                    .<Node>map(entry -> withId(entry.getKey(), SHAPE.write((Record) entry.getValue())))
                    .toList();
            if (!ofKind.isEmpty()) {
                sections.put(kind.section(), new Node.Listing(NOWHERE, ofKind));
            }
        }
        return YamlWriter.write(new Node.Mapping(NOWHERE, sections, Map.of()));
    }

    private static Node withId(String id, Node.Mapping body) {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("id", new Node.Text(NOWHERE, id));
        entries.putAll(body.entries());
        return new Node.Mapping(NOWHERE, entries, Map.of());
    }

    /** Reads a file; what is wrong is kept until {@link #items()} is asked. */
    public void read(String file, String text) {
        try {
            Node.Mapping mapping = YamlReader.read(file, text);
            mapping.entries()
                    .forEach((section, node) -> section(section, mapping.keys().get(section), node));
        } catch (Refusal refusal) {
            faults.addAll(refusal.faults());
        }
    }

    /**
     * Everything that was read, by id.
     *
     * @throws Refusal with every fault of every file
     */
    public Map<String, Item> items() {
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return items;
    }

    /** A fault of an item that was read, at its place. */
    public Fault fault(String id, String message, String cure) {
        return spots.getOrDefault(id, NOWHERE).fault(message, cure);
    }

    private void section(String section, Spot key, Node node) {
        Kind kind = SECTIONS.get(section);
        if (kind == null) {
            faults.add(key.fault(
                    "a tree has no key " + section,
                    Nearest.to(section, SECTIONS.keySet())
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Use one of: " + String.join(", ", SECTIONS.keySet()))));
        } else if (node instanceof Node.Listing listing) {
            listing.nodes().forEach(one -> item(kind, one));
        } else {
            faults.add(node.spot()
                    .fault(section + " is " + node.inWords() + ", not a list", "Write - before each of them"));
        }
    }

    private void item(Kind kind, Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            faults.add(node.spot()
                    .fault(kind.inWords() + " is " + node.inWords() + ", not keys with values", "Begin with id:"));
            return;
        }
        Map<String, Node> body = new LinkedHashMap<>(mapping.entries());
        Optional<String> id = id(kind, mapping, body.remove("id"));
        Optional<? extends Item> item =
                SHAPE.read(kind.type(), kind.inWords(), new Node.Mapping(mapping.spot(), body, mapping.keys()), faults);
        if (id.isPresent() && item.isPresent()) {
            items.put(id.get(), item.get());
        }
    }

    private Optional<String> id(Kind kind, Node.Mapping mapping, Node node) {
        if (!(node instanceof Node.Text text) || !isId(text.value())) {
            Spot spot = node == null ? mapping.spot() : node.spot();
            faults.add(spot.fault(
                    kind.inWords() + (node == null ? " has no id" : " has an id that is none"),
                    "Give it an id of lower-case letters, digits and hyphens"));
            return Optional.empty();
        }
        Spot before = spots.putIfAbsent(text.value(), mapping.spot());
        if (before != null) {
            faults.add(text.spot()
                    .fault(
                            "the id " + text.value() + " is already used in " + before.file() + ", line "
                                    + before.line(),
                            "Give one of the two another id"));
            return Optional.empty();
        }
        return Optional.of(text.value());
    }
}
