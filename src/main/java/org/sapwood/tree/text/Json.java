package org.sapwood.tree.text;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Nodes as JSON; every value is a string. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Spot NOWHERE = new Spot("", 0, 0);

    private Json() {}

    static String write(Node.Mapping mapping) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(mapping, json);
        }
        return text.toString();
    }

    private static void write(Node node, JsonGenerator json) {
        switch (node) {
            case Node.Nothing _ -> json.writeNull();
            case Node.Text text -> json.writeString(text.value());
            case Node.Listing listing -> {
                json.writeStartArray();
                listing.nodes().forEach(one -> write(one, json));
                json.writeEndArray();
            }
            case Node.Mapping mapping -> {
                json.writeStartObject();
                mapping.entries().forEach((key, value) -> {
                    json.writeName(key);
                    write(value, json);
                });
                json.writeEndObject();
            }
        }
    }

    static Node.Mapping read(String text) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (node(json, json.nextToken()) instanceof Node.Mapping mapping) {
                return mapping;
            }
            throw new IllegalStateException("The database holds a body that is not an object");
        } catch (JacksonException e) {
            throw new IllegalStateException("The database holds a body that is not JSON", e);
        }
    }

    private static Node node(JsonParser json, JsonToken token) {
        return switch (token) {
            case VALUE_NULL -> new Node.Nothing(NOWHERE);
            case VALUE_STRING -> new Node.Text(NOWHERE, json.getString());
            case START_ARRAY -> listing(json);
            case START_OBJECT -> mapping(json);
            default -> throw new IllegalStateException("The database holds a body with " + token);
        };
    }

    private static Node listing(JsonParser json) {
        List<Node> nodes = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            nodes.add(node(json, token));
        }
        return new Node.Listing(NOWHERE, nodes);
    }

    private static Node mapping(JsonParser json) {
        Map<String, Node> entries = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            entries.put(key, node(json, json.nextToken()));
        }
        return new Node.Mapping(NOWHERE, entries, Map.of());
    }
}
