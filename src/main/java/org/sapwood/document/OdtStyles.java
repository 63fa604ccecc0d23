package org.sapwood.document;

/** The styles of an OpenDocument text: an A4 page with its number, headings, tables. */
final class OdtStyles {
    static final String STRONG = "Strong";
    static final String HEAD_CELL = "HeadCell";
    static final String CELL = "Cell";
    static final String NUMBER = "Number";

    private final Xml xml = OdtFile.root("office:document-styles");

    private OdtStyles() {}

    /** @param language such as {@code en} or {@code cy} */
    static String text(String language) {
        OdtStyles styles = new OdtStyles();
        styles.fonts();
        styles.xml.open("office:styles");
        styles.usual(language);
        styles.paragraphs();
        styles.xml.close("office:styles");
        styles.page();
        return styles.xml.close("office:document-styles").toString();
    }

    private void fonts() {
        xml.open("office:font-face-decls")
                .empty(
                        "style:font-face",
                        "style:name",
                        "Sans",
                        "svg:font-family",
                        "'Liberation Sans', Arial",
                        "style:font-family-generic",
                        "swiss")
                .close("office:font-face-decls");
    }

    private void usual(String language) {
        xml.open("style:default-style", "style:family", "paragraph")
                .empty("style:paragraph-properties", "fo:margin-bottom", "0.2cm")
                .empty(
                        "style:text-properties",
                        "style:font-name",
                        "Sans",
                        "fo:font-size",
                        "10.5pt",
                        "fo:language",
                        language,
                        "fo:country",
                        "GB")
                .close("style:default-style");
    }

    private void paragraphs() {
        xml.empty("style:style", "style:name", "Standard", "style:family", "paragraph");
        heading(1, "20pt", "0cm");
        heading(2, "14pt", "0.6cm");
        heading(3, "11.5pt", "0.35cm");
        paragraph("Caption", "fo:keep-with-next", "always");
        xml.open("style:style", "style:name", STRONG, "style:family", "text")
                .empty("style:text-properties", "fo:font-weight", "bold")
                .close("style:style");
        paragraph("Footer", "fo:text-align", "end");
    }

    private void heading(int level, String size, String above) {
        xml.open(
                        "style:style",
                        "style:name",
                        "Heading_20_" + level,
                        "style:display-name",
                        "Heading " + level,
                        "style:family",
                        "paragraph",
                        "style:parent-style-name",
                        "Standard",
                        "style:default-outline-level",
                        String.valueOf(level))
                .empty("style:paragraph-properties", "fo:margin-top", above, "fo:keep-with-next", "always")
                .empty("style:text-properties", "fo:font-size", size, "fo:font-weight", "bold")
                .close("style:style");
    }

    private void paragraph(String name, String property, String value) {
        xml.open("style:style", "style:name", name, "style:family", "paragraph", "style:parent-style-name", "Standard")
                .empty("style:paragraph-properties", property, value)
                .close("style:style");
    }

    private void page() {
        xml.open("office:automatic-styles").open("style:page-layout", "style:name", "A4");
        xml.empty(
                "style:page-layout-properties",
                "fo:page-width",
                "21cm",
                "fo:page-height",
                "29.7cm",
                "fo:margin",
                "1.8cm");
        xml.close("style:page-layout").close("office:automatic-styles");
        xml.open("office:master-styles")
                .open("style:master-page", "style:name", "Standard", "style:page-layout-name", "A4")
                .open("style:footer")
                .open("text:p", "text:style-name", "Footer")
                .whole("text:page-number", "1", "text:select-page", "current")
                .close("text:p")
                .close("style:footer")
                .close("style:master-page")
                .close("office:master-styles");
    }

    /** What content refers to and no reader of the file would look for. */
    static void automatic(Xml xml) {
        xml.open("office:automatic-styles");
        xml.open("style:style", "style:name", HEAD_CELL, "style:family", "table-cell")
                .empty("style:table-cell-properties", "fo:padding", "0.08cm", "fo:border-bottom", "1pt solid #0b0c0c")
                .close("style:style");
        xml.open("style:style", "style:name", CELL, "style:family", "table-cell")
                .empty("style:table-cell-properties", "fo:padding", "0.08cm", "fo:border-bottom", "0.5pt solid #b1b4b6")
                .close("style:style");
        xml.open(
                        "style:style",
                        "style:name",
                        NUMBER,
                        "style:family",
                        "paragraph",
                        "style:parent-style-name",
                        "Standard")
                .empty("style:paragraph-properties", "fo:text-align", "end")
                .close("style:style");
        xml.close("office:automatic-styles");
    }
}
