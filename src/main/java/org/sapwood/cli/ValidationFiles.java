package org.sapwood.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sapwood.briefing.validate.ValidationRows;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.engine.validate.Validation;

/** Writes what validation found: three CSV files side by side, or one JSON document. */
record ValidationFiles(Validation validation) {
    private static final String CSV = ".csv";
    private static final String JSON = ".json";

    /** Before anything is read. */
    static void refuseOther(Path out) {
        if (out == null) {
            return;
        }
        String name = out.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(CSV) && !name.endsWith(JSON)) {
            throw new Refusal(Fault.of("--out " + out + " ends in neither .csv nor .json", "Name one of the two"));
        }
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal(
                    Fault.of("--out " + out + " is in a folder that does not exist", "Make the folder first"));
        }
    }

    void write(Path out) throws IOException {
        if (out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(CSV)) {
            csv(out, findings());
            csv(beside(out, "-rules"), rules());
            csv(beside(out, "-cells"), cells());
            return;
        }
        Map<String, Listing> parts = new LinkedHashMap<>();
        parts.put("findings", findings());
        parts.put("rules", rules());
        parts.put("cells", cells());
        Files.writeString(out, Listing.json(parts) + "\n", StandardCharsets.UTF_8);
    }

    static Path beside(Path out, String suffix) {
        String name = out.getFileName().toString();
        String stem = name.substring(0, name.length() - CSV.length());
        return out.resolveSibling(stem + suffix + CSV);
    }

    private static void csv(Path file, Listing listing) throws IOException {
        try (PrintStream stream = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            listing.print(Format.csv, stream);
        }
    }

    private Listing findings() {
        return new Listing(headings(), ValidationRows.findings(validation));
    }

    private Listing rules() {
        return new Listing(ValidationRows.RULES, ValidationRows.rules(validation));
    }

    private Listing cells() {
        return new Listing(ValidationRows.CELLS, ValidationRows.cells(validation));
    }

    /** In a return about children, persons are children. */
    private static List<String> headings() {
        return ValidationRows.FINDINGS.stream()
                .map(heading -> heading.equals("person") ? "child" : heading)
                .toList();
    }
}
