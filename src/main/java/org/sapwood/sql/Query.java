package org.sapwood.sql;

import java.util.List;

/**
 * A query and what is bound to its question marks, in order. Ids that come from a viewer or from records are always
 * bound, never written into the text.
 *
 * @param parameters texts as {@code String} or {@code List<String>}, numbers as {@code int[]}
 */
public record Query(String text, List<Object> parameters) {
    public Query {
        parameters = List.copyOf(parameters);
    }

    public static Query of(String text) {
        return new Query(text, List.of());
    }
}
