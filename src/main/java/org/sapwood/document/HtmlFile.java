package org.sapwood.document;

import java.util.List;

/** A document as one file of XHTML with its own style: what a browser opens, and what becomes the PDF. */
final class HtmlFile {
    private static final String STYLE = """
            @page { size: A4; margin: 18mm 18mm 20mm 18mm;
              @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Liberation Sans'; font-size: 9pt; } }
            html { font-family: 'Liberation Sans', Arial, sans-serif; font-size: 10.5pt; line-height: 1.35; color: #0b0c0c; }
            body { margin: 0 auto; max-width: 46em; }
            h1 { font-size: 20pt; line-height: 1.15; margin: 0 0 8pt 0; }
            h2 { font-size: 14pt; margin: 18pt 0 5pt 0; border-top: 2pt solid #12436d; padding-top: 5pt; }
            h3 { font-size: 11.5pt; margin: 11pt 0 3pt 0; }
            h1, h2, h3 { page-break-after: avoid; page-break-inside: avoid; }
            p, ul, table { margin: 0 0 7pt 0; }
            ul { padding-left: 14pt; }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
            caption { text-align: left; font-weight: bold; padding: 0 0 3pt 0; }
            tr { page-break-inside: avoid; }
            th, td { text-align: left; vertical-align: top; border-bottom: 0.5pt solid #b1b4b6; padding: 3pt 6pt 3pt 0; }
            thead th { border-bottom: 1pt solid #0b0c0c; }
            .facts th { width: 26%; }
            .number { text-align: right; }
            tbody th { font-weight: bold; }
            """;

    private final Xml xml = new Xml();

    private HtmlFile() {}

    static String text(Document document) {
        HtmlFile file = new HtmlFile();
        file.xml.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", document.language());
        file.head(document);
        file.xml.open("body");
        document.blocks().forEach(file::block);
        file.xml.close("body").close("html");
        return file.xml.toString();
    }

    private void head(Document document) {
        xml.open("head").empty("meta", "charset", "UTF-8");
        xml.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        xml.whole("title", document.title());
        xml.empty("meta", "name", "subject", "content", document.subject());
        xml.empty("meta", "name", "description", "content", document.subject());
        xml.whole("style", STYLE).close("head");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> xml.whole("h" + heading.level(), heading.text());
            case Block.Paragraph paragraph -> within("p", paragraph.text());
            case Block.Bullets bullets -> {
                xml.open("ul");
                bullets.items().forEach(item -> within("li", item));
                xml.close("ul");
            }
            case Block.Facts facts -> facts(facts);
            case Block.Table table -> table(table);
        }
    }

    private void facts(Block.Facts facts) {
        xml.open("table", "class", "facts").open("tbody");
        for (Block.Fact fact : facts.facts()) {
            xml.open("tr").whole("th", fact.term(), "scope", "row").open("td");
            List<Text> lines = fact.lines();
            for (int line = 0; line < lines.size(); line++) {
                if (line > 0) {
                    xml.empty("br");
                }
                pieces(lines.get(line));
            }
            xml.close("td").close("tr");
        }
        xml.close("tbody").close("table");
    }

    private void table(Block.Table table) {
        xml.open("table").whole("caption", table.caption()).open("thead").open("tr");
        table.columns().forEach(column -> xml.whole("th", column.heading(), "scope", "col", "class", kind(column)));
        xml.close("tr").close("thead").open("tbody");
        for (List<Text> row : table.rows()) {
            xml.open("tr");
            for (int cell = 0; cell < row.size(); cell++) {
                String element = cell == 0 ? "th" : "td";
                String[] scope = cell == 0
                        ? new String[] {"scope", "row"}
                        : new String[] {"class", kind(table.columns().get(cell))};
                xml.open(element, scope);
                pieces(row.get(cell));
                xml.close(element);
            }
            xml.close("tr");
        }
        xml.close("tbody").close("table");
    }

    private static String kind(Block.Column column) {
        return column.numeric() ? "number" : "words";
    }

    private void within(String element, Text text) {
        xml.open(element);
        pieces(text);
        xml.close(element);
    }

    private void pieces(Text text) {
        for (Text.Piece piece : text.pieces()) {
            String element = piece.strong() ? "strong" : "span";
            piece.address().ifPresent(address -> xml.open("a", "href", address, "title", piece.words()));
            xml.whole(element, piece.words());
            piece.address().ifPresent(_ -> xml.close("a"));
        }
    }
}
