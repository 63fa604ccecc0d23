package org.sapwood.sql.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that the gate must refuse: separated by lines of {@code ====}; one that begins with {@code FULL} is a whole
 * population, any other is tried as a population and as a column of a good one. {@code KEYS} stands for the columns that
 * every population gives, and names in braces, such as {@code {NUL}} or {@code {U+202E}}, for characters.
 */
final class HostileTexts {
    static final String KEYS = """
            select p.pers_person_id as case_id, p.pers_person_id as person_id, p.pers_person_id as team_id, \
            p.pers_person_id as worker_id, p.pers_dob as counted_on""";

    private static final Pattern MARKER = Pattern.compile("\\{([A-Z]{2,5}|[Uu]\\+[0-9A-Fa-f]{1,6})}");
    private static final Map<String, Integer> CHARACTERS = Map.ofEntries(
            Map.entry("NUL", 0x0),
            Map.entry("SOH", 0x1),
            Map.entry("BEL", 0x7),
            Map.entry("BS", 0x8),
            Map.entry("TAB", 0x9),
            Map.entry("LF", 0xA),
            Map.entry("VT", 0xB),
            Map.entry("FF", 0xC),
            Map.entry("CR", 0xD),
            Map.entry("SUB", 0x1A),
            Map.entry("ESC", 0x1B),
            Map.entry("DEL", 0x7F),
            Map.entry("NEL", 0x85),
            Map.entry("NBSP", 0xA0),
            Map.entry("SHY", 0xAD),
            Map.entry("ZWSP", 0x200B),
            Map.entry("ZWNJ", 0x200C),
            Map.entry("ZWJ", 0x200D),
            Map.entry("LRM", 0x200E),
            Map.entry("RLM", 0x200F),
            Map.entry("LS", 0x2028),
            Map.entry("PS", 0x2029),
            Map.entry("LRE", 0x202A),
            Map.entry("RLE", 0x202B),
            Map.entry("LRO", 0x202D),
            Map.entry("RLO", 0x202E),
            Map.entry("RLI", 0x2067),
            Map.entry("PDI", 0x2069),
            Map.entry("WJ", 0x2060),
            Map.entry("BOM", 0xFEFF),
            Map.entry("LONE", 0xD800));

    private HostileTexts() {}

    static List<String> split(String file) {
        return Arrays.stream(file.strip().split("\\R====\\R", -1))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The populations as which one text is tried. */
    static List<String> populations(String text) {
        String plain = withCharacters(text);
        if (plain.startsWith("FULL ")) {
            return List.of(plain.substring("FULL ".length()).replace("KEYS", KEYS));
        }
        List<String> tried = new ArrayList<>();
        tried.add(plain);
        tried.add(KEYS + ", " + plain + " as x from ssd_person p");
        tried.add(KEYS + ", (select " + plain + " as x from ssd_person p) as y from ssd_person p");
        tried.add(KEYS + " from (select p.pers_person_id, p.pers_dob, " + plain + " as x from ssd_person p) p");
        return tried;
    }

    private static String withCharacters(String text) {
        return MARKER.matcher(text).replaceAll(marker -> Matcher.quoteReplacement(character(marker.group(1))));
    }

    private static String character(String name) {
        Integer known = CHARACTERS.get(name);
        if (known != null) {
            return Character.toString(known);
        }
        return name.startsWith("U+") || name.startsWith("u+")
                ? Character.toString(Integer.parseInt(name.substring(2), 16))
                : "{" + name + "}";
    }
}
