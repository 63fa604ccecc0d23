package org.sapwood.tree.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.definition.Refusal;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML file into nodes. Aliases, anchors and tags are refused; a key may stand once. */
final class YamlReader {
    private static final int DEEPEST = 12;

    /** The library fails where a character of two halves lies across the end of its buffer, so the whole text fits in. */
    private static final int ROOM = 8;

    private final String file;
    private final Iterator<Event> events;

    private YamlReader(String file, String text) {
        this.file = file;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(0)
                .setBufferSize(text.length() + ROOM)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** @throws Refusal naming the line when the text is not YAML as it is read here */
    static Node.Mapping read(String file, String text) {
        try {
            return new YamlReader(file, text).document();
        } catch (MarkedYamlEngineException e) {
            Spot spot = e.getProblemMark().map(mark -> spot(file, mark)).orElse(new Spot(file, 0, 0));
            throw new Refusal(spot.fault("this is not YAML: " + e.getProblem(), cure(text)), e);
        } catch (YamlEngineException e) {
            throw new Refusal(new Spot(file, 0, 0).fault("this is not YAML text", cure(text)), e);
        }
    }

    private static String cure(String text) {
        return text.indexOf('\t') >= 0
                ? "Use spaces, not tab characters"
                : "Put text that holds : or # or begins with a sign into quotation marks, and check the indents";
    }

    private Node.Mapping document() {
        next();
        Event start = next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            throw refused(start, "the file is empty", "Write its items, or remove the file");
        }
        Node node = node(next(), 1);
        next();
        Event after = next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw refused(after, "a second document begins", "Remove the line ---");
        }
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        throw new Refusal(node.spot()
                .fault(
                        "the file is " + node.inWords() + ", not keys with values",
                        "Begin with a key such as priorities:"));
    }

    private Event next() {
        return events.next();
    }

    private Node node(Event event, int depth) {
        refuseOddities(event);
        if (depth > DEEPEST) {
            throw refused(event, "this is nested deeper than any item needs", "Remove levels");
        }
        if (event instanceof ScalarEvent scalar) {
            String value = scalar.getValue();
            boolean nothing = scalar.isPlain() && (value.isEmpty() || value.equals("~") || value.equals("null"));
            return nothing ? new Node.Nothing(spot(event)) : new Node.Text(spot(event), value);
        }
        return event instanceof MappingStartEvent ? mapping(event, depth) : listing(event, depth);
    }

    private void refuseOddities(Event event) {
        boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
        if (anchored || event instanceof AliasEvent) {
            throw refused(event, "anchors (&) and aliases (*) are not read", "Write the value out in each place");
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        if (tag.isPresent()) {
            throw refused(event, "tags (!) are not read", "Remove it, or put the text into quotation marks");
        }
    }

    private Node.Listing listing(Event start, int depth) {
        List<Node> nodes = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            nodes.add(node(event, depth + 1));
        }
        return new Node.Listing(spot(start), nodes);
    }

    private Node.Mapping mapping(Event start, int depth) {
        Map<String, Node> entries = new LinkedHashMap<>();
        Map<String, Spot> keys = new LinkedHashMap<>();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            if (!(node(event, depth + 1) instanceof Node.Text key)) {
                throw refused(event, "a key must be a text", "Write key: value");
            }
            Spot before = keys.putIfAbsent(key.value(), key.spot());
            if (before != null) {
                throw refused(
                        event,
                        "the key " + key.value() + " is already there on line " + before.line(),
                        "Remove one of the two");
            }
            entries.put(key.value(), node(next(), depth + 1));
        }
        return new Node.Mapping(spot(start), entries, keys);
    }

    private Refusal refused(Event event, String message, String cure) {
        return new Refusal(spot(event).fault(message, cure));
    }

    private Spot spot(Event event) {
        return event.getStartMark().map(mark -> spot(file, mark)).orElse(new Spot(file, 0, 0));
    }

    private static Spot spot(String file, Mark mark) {
        return new Spot(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
