package org.sapwood.briefing.item;

import java.util.List;

/**
 * What an item says under one heading.
 *
 * @param key of the heading, such as {@code given-by}
 * @param pieces several where the item holds a list; none where nothing was written
 */
public record Field(String key, List<Piece> pieces) {
    public Field {
        pieces = List.copyOf(pieces);
    }
}
