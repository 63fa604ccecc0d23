package org.sapwood.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a document leaves. */
public enum Format {
    PDF("application/pdf") {
        @Override
        public void write(Document document, OutputStream out) throws IOException {
            PdfFile.write(document, out);
        }
    },
    ODT("application/vnd.oasis.opendocument.text") {
        @Override
        public void write(Document document, OutputStream out) throws IOException {
            OdtFile.write(document, out);
        }
    },
    HTML("text/html;charset=UTF-8") {
        @Override
        public void write(Document document, OutputStream out) throws IOException {
            out.write(HtmlFile.text(document).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    };

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The end of a file's name, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that a file's name asks for; empty when it asks for none of these. */
    public static Optional<Format> ofFile(String name) {
        return Arrays.stream(values())
                .filter(format -> name.toLowerCase(Locale.ROOT).endsWith("." + format.extension()))
                .findFirst();
    }

    /** Writes the whole document; the stream stays open. */
    public abstract void write(Document document, OutputStream out) throws IOException;
}
