package org.sapwood.records;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sapwood.records.Manifest.Adapted;
import org.sapwood.records.Manifest.TableEntry;
import org.sapwood.records.extract.SourceFile;
import org.sapwood.records.json.DamagedJson;
import org.sapwood.records.json.JsonObject;
import org.sapwood.records.json.JsonText;

/** A manifest as the text of its file. */
final class ManifestJson {
    private ManifestJson() {}

    static byte[] write(Manifest manifest) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", manifest.id());
        json.put("layout", manifest.layout());
        json.put("source", manifest.source());
        json.put("extractedOn", manifest.extractedOn().toString());
        json.put("extractedOnFrom", manifest.extractedOnFrom());
        json.put("loadedAt", manifest.loadedAt().toString());
        json.put("files", manifest.files().stream().map(ManifestJson::file).toList());
        json.put("tables", manifest.tables().stream().map(ManifestJson::table).toList());
        json.put("ignored", manifest.ignored());
        json.put("changes", manifest.changes().map(ManifestJson::changes).orElse(null));
        return JsonText.write(json);
    }

    private static Map<String, Object> changes(Changes changes) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("since", changes.since());
        json.put("sinceDay", changes.sinceDay().toString());
        json.put("tables", changes.tables());
        json.put("persons", changes.persons());
        json.put("files", new TreeMap<>(changes.files()));
        json.put("ties", changes.ties());
        return json;
    }

    private static Map<String, Object> file(SourceFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", file.name());
        json.put("bytes", file.bytes());
        json.put("sha256", file.sha256());
        return json;
    }

    private static Map<String, Object> table(TableEntry table) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", table.name());
        json.put("file", table.file().orElse(null));
        json.put("rows", table.rows());
        json.put("quarantinedRows", table.quarantinedRows());
        json.put("blankedCells", table.blankedCells());
        json.put("absentColumns", table.absentColumns());
        json.put("extraColumns", table.extraColumns());
        json.put("adapted", table.adapted().stream().map(ManifestJson::adapted).toList());
        json.put("sha256", table.sha256());
        json.put("present", table.isPresent());
        return json;
    }

    private static Map<String, Object> adapted(Adapted adapted) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("column", adapted.column());
        json.put("how", adapted.how());
        json.put("values", adapted.values());
        return json;
    }

    static Manifest read(byte[] text) throws DamagedJson {
        JsonObject json = JsonText.read(text);
        List<SourceFile> files = new ArrayList<>();
        for (JsonObject file : json.objects("files")) {
            files.add(new SourceFile(file.text("name"), file.whole("bytes"), file.text("sha256")));
        }
        List<TableEntry> tables = new ArrayList<>();
        for (JsonObject table : json.objects("tables")) {
            tables.add(table(table));
        }
        try {
            return new Manifest(
                    json.text("id"),
                    json.text("layout"),
                    json.text("source"),
                    LocalDate.parse(json.text("extractedOn")),
                    json.text("extractedOnFrom"),
                    Instant.parse(json.text("loadedAt")),
                    files,
                    tables,
                    json.texts("ignored"),
                    changes(json));
        } catch (DateTimeException e) {
            throw new DamagedJson(e);
        }
    }

    /** Manifests of earlier versions do not say. */
    private static Optional<Changes> changes(JsonObject manifest) throws DamagedJson {
        Optional<JsonObject> changes = manifest.optionalObject("changes");
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes(changes.get(), new TreeMap<>()));
    }

    private static Changes changes(JsonObject json, Map<String, String> hashes) throws DamagedJson {
        JsonObject files = json.object("files");
        for (String name : files.keys()) {
            hashes.put(name, files.text(name));
        }
        return new Changes(
                json.text("since"),
                LocalDate.parse(json.text("sinceDay")),
                json.texts("tables"),
                json.whole("persons"),
                hashes,
                json.text("ties"));
    }

    private static TableEntry table(JsonObject json) throws DamagedJson {
        List<Adapted> adapted = new ArrayList<>();
        for (JsonObject one : json.objects("adapted")) {
            adapted.add(new Adapted(one.text("column"), one.text("how"), one.whole("values")));
        }
        return new TableEntry(
                json.text("name"),
                json.optionalText("file"),
                json.whole("rows"),
                json.whole("quarantinedRows"),
                json.whole("blankedCells"),
                json.texts("absentColumns"),
                json.texts("extraColumns"),
                adapted,
                json.text("sha256"));
    }
}
