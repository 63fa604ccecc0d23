package org.sapwood.web.api;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Version;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was found and said: quarterly reviews, proposals, challenges. */
@RestController
class VoiceOperations {
    private final TreeStore store;
    private final Asked asked;
    private final Doorkeeper doorkeeper;

    VoiceOperations(TreeStore store, Asked asked, Doorkeeper doorkeeper) {
        this.store = store;
        this.asked = asked;
        this.doorkeeper = doorkeeper;
    }

    @GetMapping("/api/v1/reviews")
    VoiceAnswers.Reviews reviews(
            @RequestParam Optional<String> team, @RequestParam Optional<String> year, Principal principal) {
        Sight sight = sight(principal);
        return new VoiceAnswers.Reviews(found(sight, Kind.QUARTERLY_REVIEW, team, year).stream()
                .map(version -> VoiceAnswers.Review.of(version, sight.seesFiguresOf(version.item())))
                .toList());
    }

    @GetMapping("/api/v1/proposals")
    VoiceAnswers.Proposals proposals(
            @RequestParam Optional<String> team, @RequestParam Optional<String> year, Principal principal) {
        return new VoiceAnswers.Proposals(found(sight(principal), Kind.PROPOSAL, team, year).stream()
                .map(VoiceAnswers.Proposed::of)
                .toList());
    }

    /** @param open true for those without an answer, false for those with one */
    @GetMapping("/api/v1/challenges")
    VoiceAnswers.Challenges challenges(
            @RequestParam Optional<String> team, @RequestParam Optional<Boolean> open, Principal principal) {
        return new VoiceAnswers.Challenges(found(sight(principal), Kind.CHALLENGE, team, Optional.empty()).stream()
                .map(VoiceAnswers.Challenged::of)
                .filter(challenge -> open.map(
                                wanted -> wanted == challenge.answer().isEmpty())
                        .orElse(true))
                .toList());
    }

    private List<Version> found(Sight sight, Kind kind, Optional<String> team, Optional<String> year) {
        sight.asked().demand(sight.principal(), Right.SEE_TREE, Place.county());
        Optional<FinancialYear> ofYear = year.map(asked::year);
        return sight.tree().of(kind).stream()
                .filter(version -> team.isEmpty() || team.equals(version.item().ofTeam()))
                .filter(version ->
                        ofYear.isEmpty() || ofYear.equals(version.item().ofYear()))
                .filter(sight::sees)
                .toList();
    }

    private Sight sight(Principal principal) {
        return new Sight(asked, doorkeeper, store.current(), principal);
    }
}
