package org.sapwood.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sapwood.definition.CodeList;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Scalars;
import org.sapwood.pack.yaml.Section;

/** Reads a code list. */
final class CodesReader {
    static final Keys KEYS = Keys.of("a code list", "codes", "title", "values").or("source");

    private CodesReader() {}

    static CodeList read(Section section, String fileName) {
        String id = Ids.list(section, "codes", fileName);
        Ids.checkRelation("code list", id, section.spot("codes"), section.faults());
        Scalars scalars = new Scalars(section.faults());
        Map<String, String> titles = new LinkedHashMap<>();
        for (Map.Entry<Item.Text, Item> entry : section.entries("values").entrySet()) {
            String code = entry.getKey().value();
            scalars.text("the title of " + code, entry.getValue()).ifPresent(title -> titles.put(code, title.value()));
            if (code.isBlank()) {
                section.faults()
                        .add(
                                entry.getKey().spot(),
                                "a code is blank",
                                "A blank is a missing value, not a code; remove it");
            }
        }
        return new CodeList(id, section.text("title"), titles);
    }
}
