package org.sapwood.web.form;

import java.util.List;
import org.sapwood.web.frame.Said;

/**
 * Questions that are sent together. The messages {@code name.title}, {@code name.lead} and {@code name.send} stand above
 * and below them.
 *
 * @param action the address to which it is sent; a draft is kept for each address
 * @param about what fills the gaps in the messages
 * @param facts what one should see before one answers
 * @param back where one came from
 */
public record Form(String name, String action, List<String> about, List<Fact> facts, List<Field> fields, Back back) {
    public Form {
        about = List.copyOf(about);
        facts = List.copyOf(facts);
        fields = List.copyOf(fields);
    }

    /** @param label what is there */
    public record Back(String address, Said label) {
        public Back(String address, String label) {
            this(address, Said.as(label));
        }
    }

    public static Form of(String name, String action, Back back, Field... fields) {
        return new Form(name, action, List.of(), List.of(), List.of(fields), back);
    }

    public Form about(String... what) {
        return new Form(name, action, List.of(what), facts, fields, back);
    }

    public Form seeing(List<Fact> all) {
        return new Form(name, action, about, all, fields, back);
    }

    /** Fills the gaps in a message. */
    public Object[] gaps() {
        return about.toArray();
    }
}
