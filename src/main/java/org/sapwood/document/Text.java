package org.sapwood.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of text in pieces. */
public record Text(List<Piece> pieces) {
    public Text {
        pieces = List.copyOf(pieces);
    }

    /** @param address where the piece leads to; empty when it is no link */
    public record Piece(String words, boolean strong, Optional<String> address) {}

    public static Text of(String words) {
        return new Text(List.of(new Piece(words, false, Optional.empty())));
    }

    public static Text strong(String words) {
        return new Text(List.of(new Piece(words, true, Optional.empty())));
    }

    /** A link, or the same words without one. */
    public static Text link(String words, Optional<String> address) {
        return new Text(List.of(new Piece(words, false, address)));
    }

    public Text then(Text more) {
        return new Text(Stream.concat(pieces.stream(), more.pieces().stream()).toList());
    }

    public String plain() {
        return pieces.stream().map(Piece::words).collect(Collectors.joining());
    }
}
