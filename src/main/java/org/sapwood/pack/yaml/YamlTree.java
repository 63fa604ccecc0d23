package org.sapwood.pack.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sapwood.definition.Refusal;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reads one YAML document into items. Refused: anchors, aliases, tags, a second document, a key that is there twice,
 * keys that are not text, tabs, and nesting deeper than any definition needs.
 */
public final class YamlTree {
    private static final int DEEPEST = 12;

    /** The library fails where a character of two halves lies across the end of its buffer, so the whole text fits in. */
    private static final int ROOM = 8;

    private final SourceText source;
    private final int[] points;
    private final Iterator<Event> events;

    private YamlTree(SourceText source) {
        this.source = source;
        this.points = source.text().codePoints().toArray();
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new FailsafeSchema())
                .setUseMarks(true)
                .setBufferSize(source.text().length() + ROOM)
                .build();
        this.events = new Parse(settings).parseString(source.text()).iterator();
    }

    /**
     * The keys and values of a file.
     *
     * @throws Refusal with the place of what cannot be read
     */
    public static Item.Mapping read(SourceText source) {
        refuseTabs(source);
        try {
            return new YamlTree(source).document();
        } catch (MarkedYamlEngineException e) {
            throw new Refusal(
                    spot(source, e.getProblemMark().or(e::getContextMark).orElse(null))
                            .fault(
                                    "this is not YAML: " + e.getProblem().replace('\n', ' '),
                                    "Check the indentation, the colons and the quotation marks here"),
                    e);
        } catch (ReaderException e) {
            throw new Refusal(
                    Spot.of(source.file())
                            .fault("the file holds a character that is not text", "Remove it and type it anew"),
                    e);
        } catch (YamlEngineException e) {
            throw new Refusal(
                    Spot.of(source.file()).fault("this is not YAML", "Compare it with a file that is read"), e);
        }
    }

    private static void refuseTabs(SourceText source) {
        int tab = source.text().indexOf('\t');
        if (tab >= 0) {
            String before = source.text().substring(0, tab);
            int line =
                    (int) before.chars().filter(character -> character == '\n').count() + 1;
            throw new Refusal(new Spot(source.file(), line, tab - before.lastIndexOf('\n'))
                    .fault("there is a tab character", "Use spaces"));
        }
    }

    private Item.Mapping document() {
        next(Event.ID.StreamStart);
        Event start = events.next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            throw refused(start, "the file is empty", "Write the definition, or remove the file");
        }
        Item item = item(events.next(), 1);
        next(Event.ID.DocumentEnd);
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw refused(after, "a second document begins", "Put it into a file of its own and remove the line ---");
        }
        if (item instanceof Item.Mapping mapping) {
            return mapping;
        }
        throw new Refusal(item.spot()
                .fault("the file is " + item.inWords() + ", not keys with values", "Write key: value lines"));
    }

    private void next(Event.ID expected) {
        Event event = events.next();
        if (event.getEventId() != expected) {
            throw refused(event, "this is not expected here", "Compare it with a file that is read");
        }
    }

    private Item item(Event event, int depth) {
        refuseAnchorsAndTags(event);
        if (depth > DEEPEST) {
            throw refused(event, "this is nested deeper than any definition needs", "Remove levels");
        }
        if (event instanceof ScalarEvent scalar) {
            return text(scalar);
        }
        return event instanceof MappingStartEvent ? mapping(event, depth) : listing(event, depth);
    }

    private void refuseAnchorsAndTags(Event event) {
        boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
        if (anchored || event.getEventId() == Event.ID.Alias) {
            throw refused(event, "anchors (&) and aliases (*) are not read", "Write the value out in each place");
        }
        boolean tagged = (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent start
                        && start.getTag().isPresent());
        if (tagged) {
            throw refused(
                    event, "tags (!) are not read", "Remove it; every value is text until its key gives it a type");
        }
    }

    private Item.Text text(ScalarEvent event) {
        Mark mark = event.getStartMark().orElseThrow();
        Scalar.Style style = style(event.getScalarStyle());
        return new Item.Text(
                spot(source, mark), event.getValue(), event.isPlain(), new Scalar(points, mark.getIndex(), style));
    }

    private static Scalar.Style style(ScalarStyle style) {
        return switch (style) {
            case SINGLE_QUOTED -> Scalar.Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Scalar.Style.DOUBLE_QUOTED;
            case LITERAL, FOLDED -> Scalar.Style.BLOCK;
            case PLAIN -> Scalar.Style.PLAIN;
        };
    }

    private Item.Listing listing(Event start, int depth) {
        List<Item> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(item(event, depth + 1));
        }
        return new Item.Listing(spot(start), items);
    }

    private Item.Mapping mapping(Event start, int depth) {
        Map<String, Item.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(item(event, depth + 1) instanceof Item.Text key)) {
                throw refused(event, "a key must be a text", "Write key: value");
            }
            Item.Entry before = entries.get(key.value());
            if (before != null) {
                throw refused(
                        event,
                        "the key " + key.value() + " is already there on line "
                                + before.key().line(),
                        "Remove one of the two");
            }
            entries.put(key.value(), new Item.Entry(key.spot(), item(events.next(), depth + 1)));
        }
        return new Item.Mapping(spot(start), entries);
    }

    private Refusal refused(Event event, String message, String cure) {
        return new Refusal(spot(event).fault(message, cure));
    }

    private Spot spot(Event event) {
        return spot(source, event.getStartMark().orElse(null));
    }

    private static Spot spot(SourceText source, Mark mark) {
        return mark == null
                ? Spot.of(source.file())
                : new Spot(source.file(), mark.getLine() + 1, mark.getColumn() + 1);
    }
}
