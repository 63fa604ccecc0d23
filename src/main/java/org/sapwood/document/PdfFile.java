package org.sapwood.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;

/** A document as PDF of A4 pages, tagged as PDF/UA asks, with its fonts inside. */
final class PdfFile {
    private static final String FAMILY = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfFile() {}

    static void write(Document document, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> font("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useUriResolver((_, _) -> null);
        builder.withProducer("Sapwood");
        builder.withHtmlContent(HtmlFile.text(document), null);
        builder.toStream(out);
        builder.run();
    }

    private static InputStream font(String style) {
        String name = "fonts/LiberationSans-" + style + ".ttf";
        InputStream font = PdfFile.class.getResourceAsStream(name);
        if (font == null) {
            throw new UncheckedIOException(new IOException("The font " + name + " did not come with the program"));
        }
        return font;
    }
}
