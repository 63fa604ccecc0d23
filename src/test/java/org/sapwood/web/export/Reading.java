package org.sapwood.web.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads what was taken away with other libraries than wrote it. Every cell as text, a number without nought at its end;
 * nothing as an empty text. The sheets by name, the one about it first; of CSV the blocks, the first under {@code About}.
 */
public final class Reading {
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private Reading() {}

    public static Map<String, List<List<String>>> read(As as, byte[] file) throws IOException {
        return switch (as) {
            case CSV -> csv(file);
            case ODS -> ods(file);
            case XLSX -> xlsx(file);
        };
    }

    private static Map<String, List<List<String>>> csv(byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8);
        if (!text.startsWith("\uFEFF")) {
            throw new IOException("no byte order mark");
        }
        Map<String, List<List<String>>> blocks = new LinkedHashMap<>();
        String name = "About";
        boolean named = true;
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        for (var line : format.parse(new StringReader(text.substring(1)))) {
            if (!named) {
                name = line.get(0);
                named = true;
            } else if (line.size() == 1 && line.get(0).isEmpty()) {
                named = false;
            } else {
                blocks.computeIfAbsent(name, any -> new ArrayList<>())
                        .add(line.stream().map(Reading::numberless).toList());
            }
        }
        return blocks;
    }

    private static String numberless(String text) {
        return text.matches("-?[0-9]+\\.[0-9]+") ? plain(new BigDecimal(text)) : text;
    }

    private static Map<String, List<List<String>>> xlsx(byte[] file) throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : book) {
                List<List<String>> rows = new ArrayList<>();
                for (Row row : sheet) {
                    List<String> cells = new ArrayList<>();
                    for (int column = 0; column < row.getLastCellNum(); column++) {
                        cells.add(cell(row.getCell(column)));
                    }
                    rows.add(cells);
                }
                sheets.put(sheet.getSheetName(), rows);
            }
        }
        return sheets;
    }

    private static String cell(Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(cell)
                        ? new DataFormatter().formatCellValue(cell)
                        : plain(BigDecimal.valueOf(cell.getNumericCellValue()));
            default -> throw new IllegalStateException("a live cell: " + cell.getCellType() + " " + cell);
        };
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Map<String, List<List<String>>> ods(byte[] file) throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        NodeList tables = content(file).getElementsByTagNameNS(TABLE, "table");
        for (int at = 0; at < tables.getLength(); at++) {
            Element table = (Element) tables.item(at);
            List<List<String>> rows = new ArrayList<>();
            for (Element row : children(table, TABLE, "table-row")) {
                List<String> cells = new ArrayList<>();
                children(row, TABLE, "table-cell").forEach(cell -> cells.addAll(cells(cell)));
                rows.addAll(Collections.nCopies(times(row, "number-rows-repeated"), cells));
            }
            sheets.put(table.getAttributeNS(TABLE, "name"), rows);
        }
        return sheets;
    }

    private static Element content(byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
                    xml.setNamespaceAware(true);
                    return xml.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(zip.readAllBytes()))
                            .getDocumentElement();
                }
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
        throw new IOException("no content");
    }

    private static List<String> cells(Element cell) {
        if (cell.hasAttributeNS(TABLE, "formula")) {
            throw new IllegalStateException("a live cell: " + cell.getTextContent());
        }
        String type = cell.getAttributeNS(OFFICE, "value-type");
        String value = switch (type) {
            case "float" -> plain(new BigDecimal(cell.getAttributeNS(OFFICE, "value")));
            case "date" -> cell.getAttributeNS(OFFICE, "date-value");
            default -> text(cell);
        };
        return Collections.nCopies(times(cell, "number-columns-repeated"), value);
    }

    private static int times(Element element, String attribute) {
        String repeated = element.getAttributeNS(TABLE, attribute);
        return repeated.isEmpty() ? 1 : Integer.parseInt(repeated);
    }

    /** Paragraphs are lines; spaces, tabs and breaks have elements of their own. */
    private static String text(Element cell) {
        List<String> lines = new ArrayList<>();
        children(cell, TEXT, "p").forEach(paragraph -> lines.add(inline(paragraph)));
        return String.join("\n", lines);
    }

    private static String inline(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                String count = element.getAttributeNS(TEXT, "c");
                text.append(
                        switch (element.getLocalName()) {
                            case "s" -> " ".repeat(count.isEmpty() ? 1 : Integer.parseInt(count));
                            case "tab" -> "\t";
                            case "line-break" -> "\n";
                            default -> inline(element);
                        });
            } else {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    private static List<Element> children(Element parent, String space, String name) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && space.equals(element.getNamespaceURI())
                    && element.getLocalName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}
