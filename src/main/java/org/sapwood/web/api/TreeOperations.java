package org.sapwood.web.api;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.briefing.Desk;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.thread.GoldenThread;
import org.sapwood.tree.thread.Strand;
import org.sapwood.tree.thread.Threads;
import org.sapwood.tree.thread.broken.BrokenThreads;
import org.sapwood.web.frame.Today;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people decided, item by item, with its history and its golden thread. */
@RestController
class TreeOperations {
    private final Desk desk;
    private final TreeStore store;
    private final Asked asked;
    private final Doorkeeper doorkeeper;
    private final Clock clock;

    TreeOperations(Desk desk, TreeStore store, Asked asked, Doorkeeper doorkeeper, Clock clock) {
        this.desk = desk;
        this.store = store;
        this.asked = asked;
        this.doorkeeper = doorkeeper;
        this.clock = clock;
    }

    @GetMapping("/api/v1/tree/items")
    TreeAnswers.All items(
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> team,
            @RequestParam Optional<String> year,
            Principal principal) {
        asked.demand(principal, Right.SEE_TREE, Place.county());
        Optional<Kind> ofKind = kind.map(TreeOperations::kind);
        Optional<FinancialYear> ofYear = year.map(asked::year);
        Sight sight = sight(principal);
        return new TreeAnswers.All(sight.tree().all().stream()
                .filter(version -> isAsked(ofKind, Optional.of(version.item().kind())))
                .filter(version -> isAsked(team, version.item().ofTeam()))
                .filter(version -> isAsked(ofYear, version.item().ofYear()))
                .filter(sight::sees)
                .map(TreeAnswers.Item::of)
                .toList());
    }

    private static <T> boolean isAsked(Optional<T> asked, Optional<T> is) {
        return asked.isEmpty() || asked.equals(is);
    }

    private static Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (Asked.word(kind).equals(word)) {
                return kind;
            }
        }
        throw Stop.notUnderstood("\"" + word + "\" is no kind of item", "Look up the kinds in /api/v1/openapi.yaml");
    }

    @GetMapping("/api/v1/tree/items/{id}")
    TreeAnswers.One item(@PathVariable String id, Principal principal) {
        Sight sight = sight(principal);
        Version version = seen(id, sight);
        List<TreeAnswers.Past> history =
                store.history(id).stream().map(past -> past(past, sight)).toList();
        return new TreeAnswers.One(TreeAnswers.Item.of(version), sight.content(version.item()), history);
    }

    private static TreeAnswers.Past past(Version version, Sight sight) {
        return new TreeAnswers.Past(
                version.number(),
                version.hand().author(),
                version.hand().role(),
                version.hand().at(),
                version.hand().why(),
                version.withdrawn(),
                version.undoes(),
                sight.content(version.item()));
    }

    @GetMapping("/api/v1/threads/{id}")
    TreeAnswers.Threaded thread(@PathVariable String id, Principal principal) {
        Sight sight = sight(principal);
        seen(id, sight);
        GoldenThread thread = new Threads(sight.tree()).of(id).orElseThrow(Stop::notThere);
        return new TreeAnswers.Threaded(
                TreeAnswers.Item.of(thread.item()),
                strands(thread.toRoots(), sight),
                strands(thread.toLeaves(), sight),
                thread.voices().stream()
                        .filter(sight::sees)
                        .map(TreeAnswers.Item::of)
                        .toList());
    }

    private static List<TreeAnswers.Strand> strands(List<Strand> strands, Sight sight) {
        return strands.stream()
                .filter(strand -> sight.sees(strand.item()))
                .map(strand ->
                        new TreeAnswers.Strand(TreeAnswers.Item.of(strand.item()), strands(strand.next(), sight)))
                .toList();
    }

    @GetMapping("/api/v1/broken-threads")
    TreeAnswers.Broken broken(Principal principal) {
        asked.demand(principal, Right.SEE_BROKEN_THREADS, Place.county());
        return new TreeAnswers.Broken(
                BrokenThreads.find(store.current(), desk.catalogue().library(), new Today(clock).day()).stream()
                        .map(broken -> new TreeAnswers.Break(
                                Asked.word(broken.what()),
                                broken.what().title(),
                                broken.where(),
                                broken.team(),
                                broken.sentence(),
                                broken.mender()))
                        .toList());
    }

    private static Version seen(String id, Sight sight) {
        sight.asked().demand(sight.principal(), Right.SEE_TREE, Place.county());
        return sight.tree().find(id).filter(sight::sees).orElseThrow(Stop::notThere);
    }

    private Sight sight(Principal principal) {
        Tree tree = store.current();
        return new Sight(asked, doorkeeper, tree, principal);
    }
}
