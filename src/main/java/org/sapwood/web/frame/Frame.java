package org.sapwood.web.frame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands round every page.
 *
 * @param path of the page
 * @param council the name of whoever runs this
 * @param behind what lies behind the figures, as far as the viewer may see it; at the foot of each page
 * @param token what every form must carry, as name and value
 * @param kept what the viewer has just changed
 * @param waiting how much there is for the viewer to answer, or to read the answer of
 */
public record Frame(
        String path,
        String council,
        Optional<Viewer> viewer,
        List<Link> behind,
        Words words,
        LocalDate extractedOn,
        Token token,
        Optional<Kept> kept,
        int waiting) {

    /**
     * Whoever is signed in.
     *
     * @param pages made for what they are, such as the director's
     */
    public record Viewer(
            String name, String role, Optional<String> team, boolean hasLeaf, boolean hasPost, List<Link> pages) {
        public Viewer {
            pages = List.copyOf(pages);
        }
    }

    public record Token(String name, String value) {}

    /** A change that its author can still take back. */
    public record Kept(String id, int number) {}

    /** @param section the beginning of the addresses that belong to it */
    public record Link(String key, String address, String section) {}

    /** What the viewer goes to most, on one line of a desk's screen; the rest is at the foot of each page. */
    public List<Link> links() {
        List<Link> links = new ArrayList<>();
        if (viewer.map(Viewer::hasLeaf).orElse(false)) {
            links.add(new Link("nav.leaf", "/leaf", "/leaf"));
        }
        viewer.flatMap(Viewer::team).ifPresent(team -> links.add(new Link("nav.team", "/team/" + team, "/team")));
        viewer.map(Viewer::pages).ifPresent(links::addAll);
        if (viewer.map(Viewer::hasPost).orElse(false)) {
            links.add(new Link("nav.measures", "/measures", "/measures"));
            links.add(new Link("nav.tree", "/tree", "/tree"));
            links.add(new Link("menu.voices", "/voices", "/voices"));
            links.add(new Link("nav.year", "/year", "/year"));
        } else {
            links.add(new Link("nav.help", "/help", "/help"));
        }
        return links;
    }

    /** The text of a message in the viewer's language. */
    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    public String date(LocalDate day) {
        return words.date(day);
    }

    public boolean isIn(String section) {
        return path.equals(section) || path.startsWith(section + "/");
    }

    /** That the department has answered, without naming a person. */
    public String answeredBy(String role, Optional<LocalDate> on) {
        String key = "role." + role.replace(' ', '_');
        String who = words.has(key) ? say(key) : role;
        return on.map(day -> say("voice.answered-by-on", who, date(day)))
                .orElseGet(() -> say("voice.answered-by", who));
    }
}
