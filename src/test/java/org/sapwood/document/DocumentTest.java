package org.sapwood.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** One document in three forms. */
class DocumentTest {
    private static final Document SAMPLE = new Document(
            "en",
            "Briefing <of> the \"library\"",
            "What is asked of the library",
            List.of(
                    new Block.Heading(1, "Briefing <of> the \"library\""),
                    new Block.Paragraph(Text.of("Loans & returns, ŵ and ŷ. ").then(Text.strong("Read it."))),
                    new Block.Heading(2, "Figures"),
                    new Block.Table(
                            "This quarter",
                            List.of(new Block.Column("PI", false), new Block.Column("Now", true)),
                            List.of(
                                    List.of(Text.of("Loans back in time"), Text.of("91.2%")),
                                    List.of(
                                            Text.link("Loans", Optional.of("https://example.org/loans")),
                                            Text.of("7")))),
                    new Block.Heading(3, "Meaning"),
                    new Block.Facts(List.of(
                            new Block.Fact("Good practice", List.of(Text.of("We ask first"), Text.of("and wait"))))),
                    new Block.Bullets(List.of(Text.of("one"), Text.of("two")))));

    @Test
    void thePdfIsTaggedAndHasItsFontsInside() throws IOException {
        byte[] pdf = write(Format.PDF);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(read.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(read.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo(SAMPLE.title());
            assertThat(read.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(read.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
            read.getPage(0)
                    .getResources()
                    .getFontNames()
                    .forEach(name -> assertThat(isInside(read, name)).isTrue());
            assertThat(new PDFTextStripper().getText(read)).contains("Loans & returns, ŵ and ŷ. Read it.", "91.2%");
        }
    }

    private static boolean isInside(PDDocument read, org.apache.pdfbox.cos.COSName name) {
        try {
            PDFont font = read.getPage(0).getResources().getFont(name);
            return font.isEmbedded();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void thePdfIsWhatUniversalAccessAsksFor() throws IOException {
        assertThat(UniversalAccess.breaches(write(Format.PDF))).isEmpty();
        ByteArrayOutputStream untagged = new ByteArrayOutputStream();
        try (PDDocument bare = new PDDocument()) {
            bare.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            bare.save(untagged);
        }
        assertThat(UniversalAccess.breaches(untagged.toByteArray()))
                .as("what the checker says of a file without tags")
                .isNotEmpty();
    }

    @Test
    void theTextDocumentIsAWholePackage() throws Exception {
        Map<String, String> parts = unzip(write(Format.ODT));
        assertThat(parts.keySet()).first().isEqualTo("mimetype");
        assertThat(parts.get("mimetype")).isEqualTo("application/vnd.oasis.opendocument.text");
        NodeList listed = xml(parts.get("META-INF/manifest.xml")).getElementsByTagName("manifest:file-entry");
        assertThat(listed.getLength()).isEqualTo(4);
        org.w3c.dom.Document content = xml(parts.get("content.xml"));
        assertThat(content.getElementsByTagName("text:h").getLength()).isEqualTo(3);
        assertThat(content.getElementsByTagName("table:table-header-rows").getLength())
                .isEqualTo(1);
        assertThat(content.getElementsByTagName("text:p").item(0).getTextContent())
                .isEqualTo("Loans & returns, ŵ and ŷ. Read it.");
        assertThat(xml(parts.get("meta.xml"))
                        .getElementsByTagName("dc:title")
                        .item(0)
                        .getTextContent())
                .isEqualTo(SAMPLE.title());
        xml(parts.get("styles.xml"));
    }

    /** Every style that content names is defined, or a word processor shows something else. */
    @Test
    void everyStyleThatIsNamedIsDefined() throws Exception {
        Map<String, String> parts = unzip(write(Format.ODT));
        List<String> defined = java.util.regex.Pattern.compile("style:name=\"([^\"]+)\"")
                .matcher(parts.get("styles.xml") + parts.get("content.xml"))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(java.util.regex.Pattern.compile("(?:text|table):style-name=\"([^\"]+)\"")
                        .matcher(parts.get("content.xml"))
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(defined::contains);
    }

    @Test
    void thePageIsWellFormedAndHoldsWhatXmlCannot() throws Exception {
        assertThat(xml(new String(write(Format.HTML), StandardCharsets.UTF_8))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("html");
        Document naughty = new Document("en", "\u0000 \uD800 ]]>", "", List.of(new Block.Heading(1, "<script>")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.HTML.write(naughty, out);
        assertThat(xml(out.toString(StandardCharsets.UTF_8))
                        .getElementsByTagName("script")
                        .getLength())
                .isZero();
    }

    @Test
    void aRowIsAsLongAsItsColumns() {
        assertThatThrownBy(() -> new Block.Table(
                        "Loans", List.of(new Block.Column("a", false)), List.of(List.of(Text.of("1"), Text.of("2")))))
                .hasMessage("A row of Loans has 2 cells, not 1");
        assertThat(Format.ofFile("Team.PDF")).contains(Format.PDF);
        assertThat(Format.ofFile("team.docx")).isEmpty();
    }

    private static byte[] write(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(SAMPLE, out);
        return out.toByteArray();
    }

    private static org.w3c.dom.Document xml(String text)
            throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
