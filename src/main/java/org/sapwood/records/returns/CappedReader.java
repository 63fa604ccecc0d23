package org.sapwood.records.returns;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;

/** Refuses a text, a name or an attribute that is longer than any return has, before a parser gathers it in memory. */
final class CappedReader extends FilterReader {
    private static final int LONGEST = 100_000;

    private final String file;
    private int line = 1;
    private int length;

    CappedReader(Reader in, String file) {
        super(in);
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int wanted) throws IOException {
        int read = super.read(buffer, offset, wanted);
        for (int i = offset; i < offset + read; i++) {
            char character = buffer[i];
            length = character == '<' || character == '>' ? 0 : length + 1;
            if (character == '\n') {
                line++;
            }
            if (length > LONGEST) {
                throw new Refusal(Fault.in(
                        file,
                        line,
                        "A text or attribute is longer than 100,000 characters",
                        "Export the return again from the case system"));
            }
        }
        return read;
    }
}
