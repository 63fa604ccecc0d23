package org.sapwood.pack;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the few shapes of YAML that a definition is made of. Every value is quoted, so that none can be read as anything else. */
final class YamlLines {
    private final StringBuilder text = new StringBuilder();

    /** A key with its value; nothing for a blank one. */
    YamlLines line(String key, String value) {
        if (!value.isBlank()) {
            text.append(key).append(": ").append(quoted(value)).append('\n');
        }
        return this;
    }

    YamlLines mapping(String key, Map<String, String> values) {
        text.append(key).append(": ").append(inline(values)).append('\n');
        return this;
    }

    YamlLines names(String key, List<String> values) {
        if (!values.isEmpty()) {
            text.append(key)
                    .append(": ")
                    .append(values.stream().map(YamlLines::quoted).collect(Collectors.joining(", ", "[", "]")))
                    .append('\n');
        }
        return this;
    }

    /** A list that {@link #entry} fills. */
    YamlLines begin(String key) {
        text.append(key).append(":\n");
        return this;
    }

    YamlLines entry(Map<String, String> values) {
        text.append("  - ").append(inline(values)).append('\n');
        return this;
    }

    /** An entry with keys of its own below one of its keys. */
    YamlLines entry(String key, Map<String, String> inner, Map<String, String> beside) {
        text.append("  - ").append(key).append(": ").append(inline(inner)).append('\n');
        beside.forEach((name, value) -> text.append("    ")
                .append(name)
                .append(": ")
                .append(quoted(value))
                .append('\n'));
        return this;
    }

    String text() {
        return text.toString();
    }

    private static String inline(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry -> quoted(entry.getKey()) + ": " + quoted(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** In double quotation marks; whatever is not plainly printed is written by its number. */
    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.strip().codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (isPlain(point)) {
                        quoted.appendCodePoint(point);
                    } else {
                        quoted.append(String.format("\\U%08x", point));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
