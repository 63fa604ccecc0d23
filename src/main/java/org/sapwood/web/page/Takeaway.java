package org.sapwood.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sapwood.audit.Action;
import org.sapwood.audit.Entry;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.briefing.Desk;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.web.export.As;
import org.sapwood.web.export.Export;
import org.sapwood.web.who.Gate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Hands tables out as files: the event first, then the file with what it is about on its first sheet. */
public final class Takeaway {
    private static final String NOTE =
            "An apostrophe stands before a text that a spreadsheet would take for a formula.";

    private final Desk desk;
    private final Trail trail;
    private final Gate gate;

    Takeaway(Desk desk, Trail trail, Gate gate) {
        this.desk = desk;
        this.trail = trail;
        this.gate = gate;
    }

    /**
     * What is taken.
     *
     * @param kind of what it is taken from, such as {@code case list}
     * @param persons whose cases are in it
     * @param reason that was given for looking
     * @param more lines that belong on the first sheet
     */
    record Load(
            String kind,
            String id,
            String title,
            Optional<Definition> definition,
            List<String> persons,
            Optional<String> reason,
            List<Export.Line> more,
            List<Export.Table> tables) {
        static Load of(String kind, String id, String title, Export.Table... tables) {
            return new Load(kind, id, title, Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(tables));
        }
    }

    /** @throws Refusal for a kind of file that there is not */
    static As as(String word) {
        return As.read(word)
                .orElseThrow(() -> new Refusal(Fault.of(
                        "There is no kind of file \"" + word + "\" to take away", "Ask for csv, ods or xlsx")));
    }

    void send(Load load, As as, Principal principal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Entry entry = trail.record(event(load, principal, request));
        Export export = new Export(about(load, principal, entry), load.tables());
        response.setContentType(as.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name(load) + "." + as.ending())
                        .build()
                        .toString());
        OutputStream out = response.getOutputStream();
        as.write(export, out);
        out.flush();
    }

    private Event event(Load load, Principal principal, HttpServletRequest request) {
        long rows =
                load.tables().stream().mapToLong(table -> table.rows().size()).sum();
        Event event = Event.of(principal.getName(), Action.EXPORT, load.kind(), load.id())
                .about(load.persons())
                .inSession(request.getSession().getId())
                .showing(
                        rows,
                        Optional.of(desk.snapshot().id()),
                        load.definition().map(Definition::hash));
        return load.reason().map(event::because).orElse(event);
    }

    private List<Export.Line> about(Load load, Principal principal, Entry entry) {
        List<Export.Line> lines = new ArrayList<>();
        lines.add(new Export.Line("Title", load.title()));
        lines.addAll(load.more());
        lines.add(new Export.Line("Records of", desk.snapshot().extractedOn().toString()));
        lines.add(new Export.Line("Snapshot", desk.snapshot().id()));
        load.definition().ifPresent(definition -> {
            lines.add(new Export.Line("Definition", definition.id()));
            lines.add(new Export.Line("Definition hash", definition.hash()));
        });
        lines.add(new Export.Line("Taken by", gate.viewer(principal).name() + " (" + principal.getName() + ")"));
        lines.add(new Export.Line("Taken at", entry.at().toString()));
        lines.add(new Export.Line("Audit event", String.valueOf(entry.seq())));
        load.reason().ifPresent(reason -> lines.add(new Export.Line("Reason given", reason)));
        lines.add(new Export.Line("Note", NOTE));
        return lines;
    }

    private String name(Load load) {
        String plain = (load.kind() + "-" + load.id()).replaceAll("[^A-Za-z0-9]+", "-");
        return "sapwood-" + plain + "-" + desk.snapshot().extractedOn();
    }
}
