package org.sapwood.records.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.records.json.DamagedJson;
import org.sapwood.records.json.JsonObject;
import org.sapwood.records.json.JsonText;

/** The date of an extract as {@code extract.json} beside its files states it: {@code {"extracted_on": "2026-09-30"}}. */
public final class StatedDates {
    public static final String FILE = "extract.json";

    private StatedDates() {}

    public static Optional<RawExtract.StatedDate> inFolder(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonObject json = JsonText.read(Files.readAllBytes(file));
            return Optional.of(new RawExtract.StatedDate(LocalDate.parse(stated(json)), FILE));
        } catch (DamagedJson e) {
            throw new Refusal(fault("The file is not JSON"), e);
        } catch (DateTimeParseException e) {
            throw new Refusal(fault("extracted_on is not a date"), e);
        }
    }

    private static String stated(JsonObject json) {
        try {
            return json.text("extracted_on");
        } catch (DamagedJson e) {
            throw new Refusal(fault("There is no extracted_on"), e);
        }
    }

    private static Fault fault(String message) {
        return Fault.in(FILE, 0, message, "Write {\"extracted_on\": \"2026-09-30\"}, or remove the file");
    }
}
