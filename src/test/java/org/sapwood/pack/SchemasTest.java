package org.sapwood.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sapwood.definition.Bands;
import org.sapwood.definition.ColumnType;
import org.sapwood.definition.CountOf;
import org.sapwood.definition.Rule;
import org.sapwood.definition.Standard;
import org.sapwood.definition.Table;
import org.sapwood.definition.Unknowns;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Scalars;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What editors are told and what the reader takes are the same, in both directions. */
class SchemasTest {
    private static final Map<String, Keys> SECTIONS = sections();

    private static Map<String, Keys> sections() {
        Map<String, Keys> sections = new HashMap<>();
        sections.put("measure", MeasureReader.KEYS);
        sections.put("measure/source", MeasureReader.SOURCE);
        sections.put("measure/scoring", ScoringReader.KEYS);
        sections.put("measure/improvement", MeasureReader.RANGE_OF);
        sections.put("measure/improvement/range", MeasureReader.RANGE);
        sections.put("measure/threshold", MeasureReader.THRESHOLD);
        sections.put("measure/open_cases", CompanionReader.KEYS);
        sections.put("measure/targets/*", TargetReader.KEYS);
        sections.put("measure/bands", BandsReader.KEYS);
        sections.put("measure/bands/caps/*", BandsReader.CAP);
        sections.put("measure/changes/*", MeasureReader.CHANGE);
        for (String kind : List.of("measure", "measure/open_cases", "rule")) {
            sections.put(kind + "/exclude/*", CaseReader.EXCLUSION);
            sections.put(kind + "/examples/*", ExampleReader.KEYS);
        }
        sections.put("rule", RuleReader.KEYS);
        sections.put("table", TableReader.KEYS);
        sections.put("table/columns/*", TableReader.COLUMN);
        sections.put("layout", LayoutReader.KEYS);
        sections.put("pack", PackFolder.KEYS);
        sections.put("codes", CodesReader.KEYS);
        sections.put("calendar", CalendarReader.KEYS);
        sections.put("targets/*/*", TargetReader.KEYS);
        sections.put("standards/*", StandardsReader.KEYS);
        sections.put("standards/*/source", MeasureReader.SOURCE);
        return sections;
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("measure/kind", MeasureReader.KINDS),
                Arguments.of("measure/scoring", ScoringReader.WORDS),
                Arguments.of("measure/improvement", MeasureReader.DIRECTIONS),
                Arguments.of("measure/count", words(CountOf.class)),
                Arguments.of("measure/unknowns", words(Unknowns.class)),
                Arguments.of("measure/bands/status", words(Bands.Status.class)),
                Arguments.of("measure/examples/*/expect", ExampleReader.OF_MEASURES),
                Arguments.of("rule/examples/*/expect", ExampleReader.OF_RULES),
                Arguments.of("standards/*/kind", words(Standard.Kind.class)),
                Arguments.of("rule/severity", words(Rule.Severity.class)),
                Arguments.of("rule/route", words(Rule.Route.class)),
                Arguments.of("table/when_unreadable", words(Table.WhenUnreadable.class)),
                Arguments.of("table/columns/*/type", words(ColumnType.class)));
    }

    private final Map<String, JsonNode> objects = new HashMap<>();
    private final Map<String, List<String>> enumerations = new HashMap<>();

    SchemasTest() {
        for (String kind : Schemas.KINDS) {
            collect(kind, new ObjectMapper().readTree(Schemas.bytes(kind)));
        }
    }

    @Test
    void everySectionOfTheSchemaIsReadAndTheOtherWayRound() {
        assertThat(objects.keySet()).containsExactlyInAnyOrderElementsOf(SECTIONS.keySet());
    }

    @Test
    void sectionsHaveTheSameKeys() {
        SECTIONS.forEach((path, keys) -> {
            JsonNode schema = objects.get(path);
            assertThat(Set.copyOf(schema.get("properties").propertyNames()))
                    .as(path)
                    .isEqualTo(new HashSet<>(keys.all()));
            assertThat(texts(schema.get("required"))).as(path).containsExactlyInAnyOrderElementsOf(keys.required());
        });
    }

    @Test
    void everyKeyIsDescribed() {
        objects.forEach((path, schema) -> schema.get("properties")
                .properties()
                .forEach(property -> assertThat(property.getValue().has("description"))
                        .as(path + "/" + property.getKey())
                        .isTrue()));
    }

    @ParameterizedTest
    @MethodSource("words")
    void closedListsHaveTheSameWords(String path, List<String> words) {
        assertThat(enumerations.get(path)).containsExactlyInAnyOrderElementsOf(words);
    }

    @Test
    void schemasAreWrittenOut(@TempDir Path folder) throws IOException {
        List<Path> written = Schemas.writeTo(folder.resolve("schemas"));

        assertThat(written).hasSize(Schemas.KINDS.size());
        assertThat(Files.readAllBytes(written.getFirst())).isEqualTo(Schemas.bytes("measure"));
    }

    private void collect(String path, JsonNode schema) {
        if (schema.has("enum")) {
            enumerations.put(path, texts(schema.get("enum")));
        }
        if (schema.has("properties")) {
            objects.put(path, schema);
            schema.get("properties")
                    .properties()
                    .forEach(property -> collect(path + "/" + property.getKey(), property.getValue()));
        }
        for (String each : List.of("items", "additionalProperties")) {
            if (schema.has(each) && schema.get(each).isObject()) {
                collect(path + "/*", schema.get(each));
            }
        }
        if (schema.has("patternProperties")) {
            schema.get("patternProperties").forEach(each -> collect(path + "/*", each));
        }
        if (schema.has("anyOf")) {
            schema.get("anyOf").forEach(each -> collect(path, each));
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static <E extends Enum<E>> List<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Scalars::word).toList();
    }
}
