package org.sapwood.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.TreePage;
import org.sapwood.definition.Library;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.broken.BrokenThread;
import org.sapwood.tree.thread.broken.BrokenThreads;
import org.sapwood.web.export.As;
import org.sapwood.web.export.Export;
import org.sapwood.web.frame.Today;
import org.sapwood.web.who.Gate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tree and its broken threads as files. */
@Controller
public class TreeExports {
    private final Desk desk;
    private final TreeStore store;
    private final Gate gate;
    private final Takeaway takeaway;
    private final Clock clock;

    TreeExports(Desk desk, TreeStore store, Gate gate, Takeaway takeaway, Clock clock) {
        this.desk = desk;
        this.store = store;
        this.gate = gate;
        this.takeaway = takeaway;
        this.clock = clock;
    }

    @GetMapping(path = "/tree", params = "as")
    void tree(@RequestParam String as, Principal principal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        As kind = Takeaway.as(as);
        gate.demand(principal, Right.SEE_TREE, Place.county());
        gate.demand(principal, Right.EXPORT, Place.county());
        TreePage page = TreePage.of(store.current(), library(), desk.snapshot().extractedOn(), Optional.empty());
        List<List<Object>> rows = new ArrayList<>();
        page.roots().forEach(root -> rows.add(item(root)));
        page.priorities().forEach(priority -> rows.add(item(priority)));
        page.limbs().forEach(limb -> limb(limb, rows));
        takeaway.send(
                Takeaway.Load.of(
                        "tree",
                        page.year().toString(),
                        "The tree of " + page.year(),
                        new Export.Table("Tree", List.of("Kind", "Id", "Words", "Hangs from", "Teams with it"), rows)),
                kind,
                principal,
                request,
                response);
    }

    private static List<Object> item(Version version) {
        return Arrays.asList(
                version.item().kind().prefix().replace('-', ' '),
                version.id(),
                version.item().headline(),
                String.join(", ", version.item().hangsFrom()),
                null);
    }

    private static void limb(TreePage.Limb limb, List<List<Object>> rows) {
        rows.add(item(limb.plan()));
        limb.shoots()
                .forEach(shoot -> rows.add(Arrays.asList(
                        "indicator", shoot.id(), shoot.name(), limb.plan().id(), shoot.teams())));
    }

    @GetMapping(path = "/tree/broken", params = "as")
    void broken(@RequestParam String as, Principal principal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        As kind = Takeaway.as(as);
        gate.demand(principal, Right.SEE_BROKEN_THREADS, Place.county());
        gate.demand(principal, Right.EXPORT, Place.county());
        LocalDate today = new Today(clock).day();
        List<List<Object>> rows = BrokenThreads.find(store.current(), library(), today).stream()
                .map(TreeExports::row)
                .toList();
        String year = FinancialYear.of(today).toString();
        takeaway.send(
                Takeaway.Load.of(
                        "broken threads",
                        year,
                        "Broken threads of " + year,
                        new Export.Table(
                                "Broken threads",
                                List.of("What", "Where", "Team", "In a sentence", "Who can mend it"),
                                rows)),
                kind,
                principal,
                request,
                response);
    }

    private static List<Object> row(BrokenThread broken) {
        return Arrays.asList(
                broken.what().title(), broken.where(), broken.team().orElse(null), broken.sentence(), broken.mender());
    }

    private Library library() {
        return desk.catalogue().library();
    }
}
