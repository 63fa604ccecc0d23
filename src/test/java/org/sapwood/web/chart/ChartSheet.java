package org.sapwood.web.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes one page with every chart and the tree, to be looked at: target/charts/index.html. */
final class ChartSheet {
    private static final Path FOLDER = Path.of("target/charts");
    private static final Path ASSETS = Path.of("src/main/resources/org/sapwood/web/assets");

    private ChartSheet() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        for (String asset : List.of("govuk-frontend.min.css", "charts.css", "charts.js")) {
            Files.write(FOLDER.resolve(asset), Files.readAllBytes(ASSETS.resolve(asset)));
        }
        Files.writeString(FOLDER.resolve("index.html"), page(Samples.charts()));
        Files.writeString(
                FOLDER.resolve("trees.html"),
                page(List.of(
                        TreeSamples.tree("t33", 7, 33, 0, 5).figure(),
                        TreeSamples.tree("own", 6, 24, 9, 2).figure(),
                        TreeSamples.tree("t12", 5, 12, 0, 3).figure(),
                        TreeSamples.tree("t3", 2, 3, 1, 4).figure())));
    }

    static String page(List<Figure> figures) {
        StringBuilder page = new StringBuilder("""
                <!doctype html><html lang="en" class="govuk-template"><head><meta charset="utf-8"><title>Charts</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'">
                <link rel="stylesheet" href="govuk-frontend.min.css"><link rel="stylesheet" href="charts.css">
                <script type="module" src="charts.js"></script></head>
                <body class="govuk-template__body"><div class="govuk-width-container"><main class="govuk-main-wrapper">
                """);
        for (Figure figure : figures) {
            page.append("<h2 class=\"govuk-heading-m\">")
                    .append(figure.headline())
                    .append("</h2><p class=\"govuk-body\">")
                    .append(figure.subtitle())
                    .append("</p>")
                    .append(figure.svg());
        }
        page.append("<table class=\"govuk-table\">");
        for (int i = 0; i < 4; i++) {
            page.append("<tr class=\"govuk-table__row\"><td class=\"govuk-table__cell\">Reviews</td>")
                    .append("<td class=\"govuk-table__cell\">")
                    .append(Samples.sparkline("spark" + i, i).svg())
                    .append("</td></tr>");
        }
        return page.append("</table></main></div></body></html>").toString();
    }
}
