package org.sapwood.web;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The hand-written document, and whether an answer is as it says. */
final class ApiDocument {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final Set<String> KEYWORDS = Set.of(
            "$ref",
            "type",
            "description",
            "required",
            "additionalProperties",
            "properties",
            "items",
            "enum",
            "const",
            "format",
            "pattern",
            "minimum",
            "maximum",
            "minItems",
            "minProperties",
            "maxLength",
            "anyOf",
            "if",
            "then",
            "else",
            "default");

    private final JsonNode root = read();
    private final Map<JsonNode, Schema> compiled = new HashMap<>();

    /** An operation of the document. */
    record Operation(String path, String method, JsonNode content) {
        String id() {
            return content.get("operationId").asString();
        }
    }

    private static JsonNode read() {
        try (InputStream yaml = WebServer.class.getResourceAsStream("api/openapi.yaml")) {
            return JSON.valueToTree(
                    new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromInputStream(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode root() {
        return root;
    }

    /** By operation id. */
    Map<String, Operation> operations() {
        Map<String, Operation> operations = new TreeMap<>();
        root.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(method -> {
                    Operation one = new Operation(path.getKey(), method.getKey(), method.getValue());
                    if (operations.put(one.id(), one) != null) {
                        throw new IllegalStateException(one.id() + " is there twice");
                    }
                }));
        return operations;
    }

    /** What is wrong with an answer; nothing when it is as the document says. */
    List<String> faults(Operation operation, HttpResponse<String> answer) {
        JsonNode responses = operation.content().get("responses");
        String status = String.valueOf(answer.statusCode());
        JsonNode described = resolved(responses.has(status) ? responses.get(status) : responses.get("default"));
        String type = answer.headers().firstValue("Content-Type").orElse("none").replaceAll(";.*", "");
        if (!described.get("content").has(type)) {
            return List.of(operation.id() + " answers " + status + " with " + type);
        }
        JsonNode schema = described.get("content").get(type).get("schema");
        JsonNode body = type.endsWith("json") ? JSON.readTree(answer.body()) : JSON.valueToTree(answer.body());
        return faults(schema, body).stream().map(operation.id()::concat).toList();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    private List<String> faults(JsonNode schema, JsonNode body) {
        List<String> faults = new ArrayList<>();
        for (Error error : compiled.computeIfAbsent(schema, this::compile).validate(body)) {
            faults.add(" " + error);
        }
        return faults;
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", root.get("components"));
        return SCHEMAS.getSchema(whole);
    }

    /** Words in schemas that mean nothing there: slips of the pen, which a validator passes over. */
    List<String> slips() {
        return root.get("components")
                .get("schemas")
                .valueStream()
                .flatMap(schema -> slips(schema).stream())
                .toList();
    }

    private static List<String> slips(JsonNode schema) {
        List<String> slips = new ArrayList<>();
        schema.propertyStream().forEach(keyword -> {
            if (!KEYWORDS.contains(keyword.getKey())) {
                slips.add(keyword.getKey());
            }
            switch (keyword.getKey()) {
                case "properties", "anyOf" -> keyword.getValue().valueStream().forEach(one -> slips.addAll(slips(one)));
                case "items", "additionalProperties", "if", "then", "else" -> slips.addAll(slips(keyword.getValue()));
                default -> {}
            }
        });
        return slips;
    }

    /** All places where something is named, and what is named there. */
    static List<String> references(JsonNode node) {
        List<String> references = new ArrayList<>();
        node.propertyStream().forEach(property -> {
            if (property.getKey().equals("$ref")) {
                references.add(property.getValue().asString());
            }
        });
        node.valueStream().forEach(child -> references.addAll(references(child)));
        return references;
    }
}
