package org.sapwood.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders things by what they need, and finds those that need themselves. */
final class Circles {
    private final Map<String, ? extends Collection<String>> needs;
    private final Set<String> done = new HashSet<>();
    private final List<String> path = new ArrayList<>();
    private final List<String> ordered = new ArrayList<>();
    private final List<List<String>> circles = new ArrayList<>();

    /** @param needs by name, the names needed; names that are not keys are passed over */
    Circles(Map<String, ? extends Collection<String>> needs) {
        this.needs = needs;
        needs.keySet().forEach(this::visit);
    }

    /** Every name after those that it needs, else in the order given. */
    List<String> ordered() {
        return List.copyOf(ordered);
    }

    /** One list for each circle found, the first name again at its end. */
    List<List<String>> circles() {
        return List.copyOf(circles);
    }

    static String inWords(List<String> circle) {
        return String.join(" -> ", circle);
    }

    private void visit(String name) {
        int at = path.indexOf(name);
        if (at >= 0) {
            List<String> circle = new ArrayList<>(path.subList(at, path.size()));
            circle.add(name);
            circles.add(circle);
            return;
        }
        if (done.contains(name) || !needs.containsKey(name)) {
            return;
        }
        path.add(name);
        needs.get(name).forEach(this::visit);
        path.removeLast();
        done.add(name);
        ordered.add(name);
    }
}
