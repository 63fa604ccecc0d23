package org.sapwood.pack.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sapwood.definition.Refusal;

/**
 * A text file, read whole: UTF-8 without a mark, lines ended by a line feed.
 *
 * @param file as the person named it
 */
public record SourceText(String file, String text) {
    private static final String MARK = "\uFEFF";

    /**
     * Reads a file of at most so many bytes; the limit holds before anything is parsed.
     *
     * @throws Refusal when it is too large, compressed, not UTF-8, or cannot be read
     */
    public static SourceText read(Path path, int mostBytes) {
        Spot spot = Spot.of(path.toString());
        byte[] bytes = bytes(path, spot, mostBytes);
        if (bytes.length > mostBytes) {
            throw new Refusal(spot.fault(
                    "the file is larger than " + mostBytes / 1024 + " KB, the most that is read",
                    "Split it, or look whether something was pasted into it by mistake"));
        }
        if (isCompressed(bytes)) {
            throw new Refusal(spot.fault("the file is compressed, not text", "Unpack it first"));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String unmarked = text.startsWith(MARK) ? text.substring(1) : text;
            return new SourceText(
                    path.toString(), unmarked.replace("\r\n", "\n").replace('\r', '\n'));
        } catch (CharacterCodingException e) {
            throw new Refusal(spot.fault("the file is not UTF-8 text", "Save it with the encoding UTF-8"), e);
        }
    }

    private static byte[] bytes(Path path, Spot spot, int mostBytes) {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(mostBytes + 1);
        } catch (IOException e) {
            throw new Refusal(
                    spot.fault("the file cannot be read", "Look whether it exists and may be read by you"), e);
        }
    }

    private static boolean isCompressed(byte[] bytes) {
        return bytes.length > 3
                && ((bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9 && bytes[3] < 9)
                        || (bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b));
    }
}
