package org.sapwood.document;

import java.util.List;

/** The blocks of a document in the elements of an OpenDocument text. */
final class OdtContent {
    private static final String STANDARD = "Standard";

    private final Xml xml = OdtFile.root("office:document-content");
    private int tables;

    private OdtContent() {}

    static String text(Document document) {
        OdtContent content = new OdtContent();
        OdtStyles.automatic(content.xml);
        content.xml.open("office:body").open("office:text");
        document.blocks().forEach(content::block);
        content.xml.close("office:text").close("office:body");
        return content.xml.close("office:document-content").toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph.text(), STANDARD);
            case Block.Bullets bullets -> {
                xml.open("text:list");
                bullets.items().forEach(item -> {
                    xml.open("text:list-item");
                    paragraph(item, STANDARD);
                    xml.close("text:list-item");
                });
                xml.close("text:list");
            }
            case Block.Facts facts -> facts(facts);
            case Block.Table table -> table(table);
        }
    }

    private void heading(Block.Heading heading) {
        String level = String.valueOf(heading.level());
        xml.whole("text:h", heading.text(), "text:style-name", "Heading_20_" + level, "text:outline-level", level);
    }

    private void facts(Block.Facts facts) {
        begin(2);
        for (Block.Fact fact : facts.facts()) {
            xml.open("table:table-row");
            cell(OdtStyles.CELL, List.of(Text.strong(fact.term())), STANDARD);
            cell(OdtStyles.CELL, fact.lines(), STANDARD);
            xml.close("table:table-row");
        }
        xml.close("table:table");
    }

    private void table(Block.Table table) {
        xml.open("text:p", "text:style-name", "Caption")
                .whole("text:span", table.caption(), "text:style-name", OdtStyles.STRONG)
                .close("text:p");
        begin(table.columns().size());
        xml.open("table:table-header-rows").open("table:table-row");
        table.columns()
                .forEach(column -> cell(OdtStyles.HEAD_CELL, List.of(Text.strong(column.heading())), style(column)));
        xml.close("table:table-row").close("table:table-header-rows");
        for (List<Text> row : table.rows()) {
            xml.open("table:table-row");
            for (int at = 0; at < row.size(); at++) {
                cell(OdtStyles.CELL, List.of(row.get(at)), style(table.columns().get(at)));
            }
            xml.close("table:table-row");
        }
        xml.close("table:table");
    }

    private void begin(int columns) {
        tables++;
        xml.open("table:table", "table:name", "Table" + tables);
        xml.empty("table:table-column", "table:number-columns-repeated", String.valueOf(columns));
    }

    private static String style(Block.Column column) {
        return column.numeric() ? OdtStyles.NUMBER : STANDARD;
    }

    private void cell(String style, List<Text> lines, String paragraphs) {
        xml.open("table:table-cell", "table:style-name", style, "office:value-type", "string");
        lines.forEach(line -> paragraph(line, paragraphs));
        xml.close("table:table-cell");
    }

    private void paragraph(Text text, String style) {
        xml.open("text:p", "text:style-name", style);
        for (Text.Piece piece : text.pieces()) {
            piece.address().ifPresent(address -> xml.open("text:a", "xlink:type", "simple", "xlink:href", address));
            if (piece.strong()) {
                xml.whole("text:span", piece.words(), "text:style-name", OdtStyles.STRONG);
            } else {
                xml.words(piece.words());
            }
            piece.address().ifPresent(_ -> xml.close("text:a"));
        }
        xml.close("text:p");
    }
}
