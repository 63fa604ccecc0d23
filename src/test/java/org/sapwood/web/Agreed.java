package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sapwood.tree.item.QualityPoint;

/** A measure of a team's own that is agreed, for whoever looks at what comes after. */
final class Agreed {
    private static final String LIST = "/team/T204/local-pis";
    static final String MEASURE = LIST + "/seen-while-we-look";

    private Agreed() {}

    static void make(OwnCounty county) {
        Visitor manager = county.signedIn("sunita");
        manager.send(LIST + "/begin", "name", "Seen while we look", "aspect", "how_well");
        step(manager, "population", Map.of("population", "assessments_completed"));
        step(manager, "condition", Map.of("condition", "working_days_taken <= 30 and child_seen = 'Y'"));
        step(
                manager,
                "sources",
                Map.of(
                        "national", "assessment-without-drift",
                        "department-own", "Early and heard",
                        "corporate", "once-and-well",
                        "practice", "The child is seen in the first week",
                        "outcome", "Children are heard"));
        step(
                manager,
                "involvement",
                Map.of("how", "Six parents tried it", "on-day", "3", "on-month", "9", "on-year", "2026"));
        step(manager, "incentive", Map.of("note", "Somebody might see a child for the form's sake"));
        step(manager, "guardrails", Map.of("first", "re-referrals-12m"));
        step(manager, "check", points());
        manager.send(MEASURE + "/propose");
        HttpResponse<String> agreed = county.signedIn("ruth").send(MEASURE + "/agree");
        assertThat(agreed.statusCode()).isEqualTo(200);
    }

    private static void step(Visitor manager, String step, Map<String, String> answers) {
        assertThat(manager.send(MEASURE + "/steps/" + step, answers).uri().getPath())
                .as(step)
                .isEqualTo(MEASURE);
    }

    private static Map<String, String> points() {
        Map<String, String> points = new LinkedHashMap<>();
        for (QualityPoint point : QualityPoint.values()) {
            String key = point.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            points.put(key, "yes");
            points.put(key + "-note", "We looked");
        }
        return points;
    }
}
