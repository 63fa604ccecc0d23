package org.sapwood.web;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form as it stands on a page, with all that is in its fields: what a browser sends when somebody changes a little of it. */
final class Filled {
    private static final Pattern INPUT = Pattern.compile("<input ((?:\"[^\"]*\"|[^>\"])*)>");
    private static final Pattern AREA = Pattern.compile("<textarea ([^>]*)>\n?(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern SELECT = Pattern.compile("<select ([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\"[^>]* selected[^>]*>");

    private final String action;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Set<String> written = new LinkedHashSet<>();

    private Filled(String action) {
        this.action = action;
    }

    static Filled of(HttpResponse<String> page, String action) {
        Matcher form = Pattern.compile(
                        "<form method=\"post\" action=\"" + Pattern.quote(action) + "\"[^>]*>(.*?)</form>",
                        Pattern.DOTALL)
                .matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no form to " + action + " on " + page.uri());
        }
        Filled filled = new Filled(action);
        filled.read(form.group(1));
        return filled;
    }

    private void read(String form) {
        for (Matcher input = INPUT.matcher(form); input.find(); ) {
            String attributes = input.group(1);
            boolean choice = attributes.contains("type=\"checkbox\"") || attributes.contains("type=\"radio\"");
            if (!choice || attributes.matches(".* checked( .*|=.*|$)")) {
                add(attribute(attributes, "name"), attribute(attributes, "value"));
            }
            if (attributes.contains("type=\"text\"")) {
                written.add(attribute(attributes, "name"));
            }
        }
        for (Matcher area = AREA.matcher(form); area.find(); ) {
            add(attribute(area.group(1), "name"), plain(area.group(2)));
            written.add(attribute(area.group(1), "name"));
        }
        for (Matcher select = SELECT.matcher(form); select.find(); ) {
            Matcher chosen = CHOSEN.matcher(select.group(2));
            add(attribute(select.group(1), "name"), chosen.find() ? plain(chosen.group(1)) : "");
        }
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("(?:^| )" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** Names of the fields into which one writes, in their order. */
    List<String> written() {
        return List.copyOf(written);
    }

    /** What stands in a field. */
    String value(String name) {
        return values.getOrDefault(name, List.of("")).getFirst();
    }

    Filled with(String name, String value) {
        values.put(name, List.of(value));
        return this;
    }

    HttpResponse<String> send(Visitor visitor) {
        return visitor.postBody(
                action,
                values.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .map(value -> entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("&")));
    }
}
