package org.sapwood.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file in which tables can be taken away. */
public enum As {
    CSV("text/csv;charset=UTF-8", CsvFile::write),
    ODS("application/vnd.oasis.opendocument.spreadsheet", OdsFile::write),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxFile::write);

    private final String mediaType;
    private final Writer writer;

    private interface Writer {
        void write(Export export, OutputStream out) throws IOException;
    }

    As(String mediaType, Writer writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The end of a file's name, and the word in an address. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that is none of them. */
    public static Optional<As> read(String word) {
        return Arrays.stream(values()).filter(as -> as.ending().equals(word)).findFirst();
    }

    /** Leaves the stream open. */
    public void write(Export export, OutputStream out) throws IOException {
        writer.write(export, out);
    }
}
