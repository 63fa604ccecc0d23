package org.sapwood.records.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Whether bytes, given piece by piece, are strictly UTF-8. */
final class Utf8 {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer characters = CharBuffer.allocate(1 << 16);
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private boolean valid = true;

    void check(byte[] buffer, int length) {
        if (!valid) {
            return;
        }
        ByteBuffer input = ByteBuffer.allocate(rest.remaining() + length);
        input.put(rest).put(buffer, 0, length).flip();
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            characters.clear();
            result = decoder.decode(input, characters, false);
        }
        valid = !result.isError();
        rest = input;
    }

    /** Whether the pieces so far end inside a character. */
    boolean isInsideCharacter() {
        return rest.hasRemaining();
    }

    boolean isValid() {
        return valid && !rest.hasRemaining();
    }
}
