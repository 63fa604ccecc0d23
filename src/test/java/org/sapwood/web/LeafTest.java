package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sapwood.definition.Level;
import org.sapwood.engine.CaseRow;
import org.sapwood.tree.item.Hand;
import org.sapwood.tree.people.Conflict;
import org.sapwood.tree.people.PeopleStore;

/** A leaf that was worked out before is the same for the same eyes, and another as soon as they may see less. */
class LeafTest {
    private static final Pattern CASE = Pattern.compile("/measures/([a-z0-9-]+)/cases/([A-Za-z0-9-]+)\\?");

    @Test
    void whatIsWithheldIsGoneFromALeafThatWasOpenedBefore() {
        try (OwnCounty county = OwnCounty.grown()) {
            Visitor sam = county.signedIn("sam");
            String first = main(sam);
            assertThat(main(sam)).isEqualTo(first);
            Matcher found = CASE.matcher(first);
            assertThat(found.find()).isTrue();
            String id = found.group(2);
            Conflict tie = new Conflict("sam", person(id), LocalDate.of(2026, 10, 1), Optional.empty());
            Hand hand = new Hand("Ade Moss", "administrator", Instant.parse("2026-10-05T08:00:00Z"), "A tie");
            county.server().context().getBean(PeopleStore.class).write(tie, 0, hand);
            assertThat(main(sam)).doesNotContain(id);
        }
    }

    private static String main(Visitor visitor) {
        String body = visitor.get("/leaf").body();
        return body.substring(body.indexOf("<main"), body.indexOf("</main>"));
    }

    private static String person(String caseId) {
        var desk = ServedCounty.get().desk();
        return desk.catalogue().library().measures().values().stream()
                .filter(measure ->
                        measure.id().endsWith("-open") || measure.id().contains("assessments"))
                .flatMap(measure -> desk
                        .cases(
                                measure,
                                org.sapwood.definition.Periods.parse("2026-09").getFirst(),
                                Optional.empty(),
                                Level.UNIT)
                        .cases()
                        .stream())
                .filter(row -> row.caseId().equals(caseId))
                .map(CaseRow::personId)
                .findFirst()
                .orElseThrow();
    }
}
