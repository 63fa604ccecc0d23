package org.sapwood.pack;

import java.util.Optional;
import org.sapwood.definition.Source;
import org.sapwood.definition.Standard;
import org.sapwood.pack.yaml.Item;
import org.sapwood.pack.yaml.Keys;
import org.sapwood.pack.yaml.Section;
import org.sapwood.pack.yaml.SourceText;
import org.sapwood.pack.yaml.YamlTree;

/** Reads {@code standards.yaml}: the standards and objectives from which teams pick the sources of their own measures. */
final class StandardsReader {
    static final String FILE = "standards.yaml";
    static final Keys KEYS = Keys.of("a standard", "kind", "title", "says", "source");

    private final InHand hand;

    StandardsReader(InHand hand) {
        this.hand = hand;
    }

    void read() {
        SourceText source = hand.folder().files().get(FILE);
        if (source != null) {
            hand.attempt(() -> YamlTree.read(source))
                    .ifPresent(file -> Section.free(file).forEach(this::standard));
        }
    }

    private void standard(Item.Text id, Item item) {
        int before = hand.faults().count();
        if (!id.value().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            hand.faults()
                    .add(
                            id.spot(),
                            "the id " + id.value() + " is not written as ids are",
                            "Use small letters, digits and single hyphens");
        }
        Optional<Standard> standard = section(id, item)
                .flatMap(section -> standard(id.value(), section))
                .filter(_ -> hand.faults().count() == before);
        hand.defined().standards.add(id.value(), hand.id(), id.spot(), standard, hand.faults());
    }

    private Optional<Section> section(Item.Text id, Item item) {
        if (item instanceof Item.Mapping keys) {
            return Optional.of(new Section(keys, KEYS, hand.faults()));
        }
        hand.faults()
                .add(
                        item.spot(),
                        id.value() + " is " + item.inWords() + ", not a standard with its keys",
                        "Write kind, title, says and source below it");
        return Optional.empty();
    }

    private Optional<Standard> standard(String id, Section section) {
        String title = section.text("title");
        String says = section.text("says");
        Source source = section.section("source", MeasureReader.SOURCE)
                .map(MeasureReader::source)
                .orElse(new Source("", "", "", ""));
        return section.choice("kind", Standard.Kind.class)
                .map(kind -> new Standard(id, hand.id(), kind, title, says, source));
    }
}
