package org.sapwood.tree.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;

/** Items as the JSON that the database keeps. */
public final class Bodies {
    private static final Shape SHAPE = new Shape(true);

    private Bodies() {}

    public static String write(Item item) {
        return Json.write(SHAPE.write((Record) item));
    }

    /** @throws IllegalStateException when the text is not what {@link #write} wrote: a newer program, or damage */
    public static Item read(Kind kind, String json) {
        List<Fault> faults = new ArrayList<>();
        Optional<? extends Item> item = SHAPE.read(kind.type(), kind.inWords(), Json.read(json), faults);
        return item.orElseThrow(() -> new IllegalStateException("The database holds " + kind.inWords()
                + " that this program cannot read: "
                + faults.stream().map(Fault::sentence).collect(Collectors.joining(" "))));
    }

    /**
     * Refuses what cannot be kept: blank or over-long texts, characters that are none.
     *
     * @throws Refusal with every fault
     */
    public static void check(Item item) {
        List<Fault> faults = new ArrayList<>();
        SHAPE.read(item.kind().type(), item.kind().inWords(), SHAPE.write((Record) item), faults);
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    /** The same for a text that stands beside an item. */
    public static void check(String what, String text) {
        if (text.isBlank() || text.length() > Scalar.LONGEST || Scalar.hasBroken(text)) {
            Scalar.Unreadable fault = (Scalar.Unreadable) Scalar.read(String.class, text);
            throw new Refusal(Fault.of(what + " " + fault.what(), fault.cure()));
        }
    }
}
