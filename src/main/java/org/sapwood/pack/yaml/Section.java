package org.sapwood.pack.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys and values of which the keys are known. Reading never stops: what is missing or of the wrong kind is noted
 * among the faults, and an empty value stands in for it.
 */
public final class Section {
    private final Item.Mapping mapping;
    private final Keys keys;
    private final Faults faults;
    private final Scalars scalars;

    public Section(Item.Mapping mapping, Keys keys, Faults faults) {
        this.mapping = mapping;
        this.keys = keys;
        this.faults = faults;
        this.scalars = new Scalars(faults);
        mapping.entries().forEach((key, entry) -> {
            if (!keys.has(key)) {
                faults.add(entry.key(), keys.what() + " has no key " + key, keys.cure(key));
            }
        });
        for (String key : keys.required()) {
            if (!mapping.entries().containsKey(key)) {
                faults.add(mapping.spot(), keys.what() + " has no " + key, "Add " + key + ": and its value");
            }
        }
    }

    public Faults faults() {
        return faults;
    }

    public Spot spot() {
        return mapping.spot();
    }

    /** Where a key stands, or the section when it is not there. */
    public Spot spot(String key) {
        Item.Entry entry = mapping.entries().get(key);
        return entry == null ? mapping.spot() : entry.value().spot();
    }

    public boolean has(String key) {
        return item(key).isPresent();
    }

    public Optional<Item> item(String key) {
        if (!keys.has(key)) {
            throw new IllegalArgumentException(keys.what() + " is not declared to have a key " + key);
        }
        return Optional.ofNullable(mapping.entries().get(key)).map(Item.Entry::value);
    }

    public Optional<Item.Text> scalar(String key) {
        return item(key).flatMap(item -> scalars.text(key, item));
    }

    /** The text of a key; empty when it is missing. */
    public String text(String key) {
        return scalar(key).map(text -> text.value().strip()).orElse("");
    }

    public Optional<Integer> whole(String key, int least, int most) {
        return scalar(key).flatMap(text -> scalars.whole(key, text, least, most));
    }

    public Optional<BigDecimal> number(String key) {
        return scalar(key).flatMap(text -> scalars.number(key, text));
    }

    public Optional<LocalDate> date(String key) {
        return scalar(key).flatMap(text -> scalars.date(key, text));
    }

    /** One of the words of a closed list. */
    public Optional<String> choice(String key, List<String> words) {
        return scalar(key).flatMap(text -> scalars.choice(key, text, words));
    }

    /** One of the constants of an enum, written in lower case with spaces: {@code data team}. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return scalar(key).flatMap(text -> scalars.choice(key, text, type));
    }

    /** {@code yes} or {@code no}; no when it is not there. */
    public boolean yes(String key) {
        return choice(key, List.of("yes", "no")).filter("yes"::equals).isPresent();
    }

    public List<Item> items(String key) {
        return item(key)
                .map(item -> {
                    if (item instanceof Item.Listing listing) {
                        return listing.items();
                    }
                    faults.add(
                            item.spot(), key + " is " + item.inWords() + ", not a list", "Write - before each of them");
                    return List.<Item>of();
                })
                .orElse(List.of());
    }

    /** A list of texts, such as ids. */
    public List<Item.Text> names(String key) {
        List<Item.Text> names = new ArrayList<>();
        for (Item item : items(key)) {
            scalars.text(key, item).ifPresent(names::add);
        }
        return names;
    }

    /** A list of texts under a key within a key. */
    public List<String> names(String key, String inner) {
        List<String> names = new ArrayList<>();
        entries(key).forEach((name, item) -> {
            if (name.value().equals(inner) && item instanceof Item.Listing listing) {
                listing.items().forEach(each -> scalars.text(inner, each).ifPresent(text -> names.add(text.value())));
            }
        });
        return names;
    }

    /** A list of sections of the same kind. */
    public List<Section> sections(String key, Keys each) {
        List<Section> sections = new ArrayList<>();
        for (Item item : items(key)) {
            section(key, item, each).ifPresent(sections::add);
        }
        return sections;
    }

    public Optional<Section> section(String key, Keys inner) {
        return item(key).flatMap(item -> section(key, item, inner));
    }

    /** Keys that are free, each with a section of the same kind. */
    public Map<Item.Text, Section> sectionsByName(String key, Keys each) {
        Map<Item.Text, Section> sections = new LinkedHashMap<>();
        entries(key)
                .forEach((name, item) ->
                        section(name.value(), item, each).ifPresent(found -> sections.put(name, found)));
        return sections;
    }

    /** Keys that are free, such as years or codes, in the order of the file. */
    public Map<Item.Text, Item> entries(String key) {
        return item(key).map(item -> entries(key, item)).orElse(Map.of());
    }

    private Map<Item.Text, Item> entries(String key, Item item) {
        if (item instanceof Item.Mapping inner) {
            return free(inner);
        }
        faults.add(item.spot(), key + " is " + item.inWords() + ", not keys with values", "Write name: value lines");
        return Map.of();
    }

    private Optional<Section> section(String key, Item item, Keys inner) {
        if (item instanceof Item.Mapping found) {
            return Optional.of(new Section(found, inner, faults));
        }
        faults.add(
                item.spot(),
                key + " is " + item.inWords() + ", not keys with values",
                "Write it with its keys " + String.join(", ", inner.all()));
        return Optional.empty();
    }

    /** The keys of a mapping that are free, each as a text with its place. */
    public static Map<Item.Text, Item> free(Item.Mapping mapping) {
        Map<Item.Text, Item> entries = new LinkedHashMap<>();
        mapping.entries()
                .forEach((name, entry) -> entries.put(new Item.Text(entry.key(), name, true, null), entry.value()));
        return entries;
    }
}
