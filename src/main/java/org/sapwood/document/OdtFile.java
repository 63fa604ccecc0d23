package org.sapwood.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A document as OpenDocument text 1.2, the format that government asks for: a zip of five files. Source: OASIS, Open Document
 * Format for Office Applications 1.2, part 1 (content, styles) and part 3 (package).
 */
final class OdtFile {
    private static final String[] NAMESPACES = {
        "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
        "xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
        "xmlns:dc", "http://purl.org/dc/elements/1.1/",
        "xmlns:xlink", "http://www.w3.org/1999/xlink",
        "office:version", "1.2"
    };

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private OdtFile() {}

    static void write(Document document, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        storeMediaType(zip);
        add(zip, "META-INF/manifest.xml", manifest());
        add(zip, "meta.xml", meta(document));
        add(zip, "styles.xml", OdtStyles.text(document.language()));
        add(zip, "content.xml", OdtContent.text(document));
        zip.finish();
    }

    /** It stands first and as it is, so that programs can tell the format from the first bytes. */
    private static void storeMediaType(ZipOutputStream zip) throws IOException {
        byte[] bytes = Format.ODT.mediaType().getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setTimeLocal(NO_TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String manifest() {
        Xml xml = new Xml();
        xml.open(
                "manifest:manifest",
                "xmlns:manifest",
                "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
                "manifest:version",
                "1.2");
        file(xml, "/", Format.ODT.mediaType());
        file(xml, "meta.xml", "text/xml");
        file(xml, "styles.xml", "text/xml");
        file(xml, "content.xml", "text/xml");
        return xml.close("manifest:manifest").toString();
    }

    private static void file(Xml xml, String path, String mediaType) {
        xml.empty("manifest:file-entry", "manifest:full-path", path, "manifest:media-type", mediaType);
    }

    private static String meta(Document document) {
        return root("office:document-meta")
                .open("office:meta")
                .whole("meta:generator", "Sapwood")
                .whole("dc:title", document.title())
                .whole("dc:subject", document.subject())
                .whole("dc:language", document.language())
                .close("office:meta")
                .close("office:document-meta")
                .toString();
    }

    static Xml root(String element) {
        return new Xml().open(element, NAMESPACES);
    }
}
