package org.sapwood.web.records;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.Unit;
import org.sapwood.tree.people.Conflict;
import org.sapwood.tree.people.Held;
import org.sapwood.tree.people.Kept;
import org.sapwood.tree.people.Somebody;
import org.springframework.web.util.UriUtils;

/**
 * People as a page shows them.
 *
 * @param people whom the viewer may see, in the order in which they came
 * @param conflicts only for whoever looks after them, and never one's own
 * @param manages whether the viewer may change something
 * @param organisation in which places have their names
 * @param authors the names of those who have changed something, by the name under which they sign in
 */
public record PeoplePage(
        List<Somebody> people,
        List<Kept<Conflict>> conflicts,
        boolean manages,
        LocalDate today,
        Organisation organisation,
        Map<String, String> authors) {

    public String place(Held post) {
        return place(organisation, today, post);
    }

    /** The name of a place; its id when the organisation no longer has it. */
    static String place(Organisation organisation, LocalDate today, Held post) {
        return switch (post.kind()) {
            case TEAM, SERVICE ->
                organisation.unit(post.place(), today).map(Unit::name).orElse(post.place());
            case COUNTY, DISTRICT, PERSON, NOBODY -> post.place();
        };
    }

    /** Where the page of somebody is: what they sign in as may hold any letter. */
    public static String address(String id) {
        return "/people/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

    /** Names by id, for conflicts. */
    public Map<String, String> names() {
        return people.stream()
                .collect(java.util.stream.Collectors.toMap(Somebody::id, Somebody::name, (one, _) -> one));
    }
}
