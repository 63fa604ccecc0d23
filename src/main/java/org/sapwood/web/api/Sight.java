package org.sapwood.web.api;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sapwood.access.Figures;
import org.sapwood.access.Place;
import org.sapwood.access.Right;
import org.sapwood.tree.item.Item;
import org.sapwood.tree.item.Kind;
import org.sapwood.tree.item.Tree;
import org.sapwood.tree.item.Version;
import org.sapwood.tree.text.Bodies;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What one viewer may see of the tree: plans only with the right to see plans, figures of teams only where given plainly. */
record Sight(Asked asked, Doorkeeper doorkeeper, Tree tree, Principal principal) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, Object>> CONTENT = new TypeReference<>() {};

    /** What an item of a team's plan hangs from, at most: an action from a plan's item from a plan. */
    private static final int MOST_STEPS = 5;

    boolean sees(Version version) {
        return asked.may(principal, right(version.item().kind()), place(version.item()));
    }

    private static Right right(Kind kind) {
        return switch (kind) {
            case TEAM_PLAN, PLAN_ITEM, ACTION, QUARTERLY_REVIEW, GATE_ANSWER, TURN_THE_CURVE -> Right.SEE_PLAN;
            case EXPECTATION,
                    PRIORITY,
                    ACTION_PLAN,
                    MEASURE_OF_SUCCESS,
                    TEAM_TYPE_INDICATORS,
                    PRIME_INDICATOR,
                    TARGET_AGREED,
                    BRIEFING,
                    EXPLAINED,
                    PROPOSAL,
                    CHALLENGE,
                    HELP_REQUEST,
                    CHANGE_FROM_ABOVE,
                    COMMENT,
                    ACKNOWLEDGEMENT,
                    LESSON -> Right.SEE_TREE;
        };
    }

    /** The team's, where there is one, else the county's. */
    private Place place(Item item) {
        return team(item, 0).flatMap(doorkeeper::team).map(doorkeeper::placeOf).orElseGet(Place::county);
    }

    private Optional<String> team(Item item, int steps) {
        if (item.ofTeam().isPresent() || steps > MOST_STEPS) {
            return item.ofTeam();
        }
        return item.hangsFrom().stream()
                .flatMap(id -> tree.find(id).stream())
                .flatMap(parent -> team(parent.item(), steps + 1).stream())
                .findFirst();
    }

    boolean seesFiguresOf(Item item) {
        return doorkeeper.figures(principal, place(item)) == Figures.PLAIN;
    }

    /** The content under the names of the tree format; lists of figures that are not given are null. */
    Map<String, Object> content(Item item) {
        Map<String, Object> content = JSON.readValue(Bodies.write(item), CONTENT);
        if (!seesFiguresOf(item)) {
            figures(item.kind()).forEach(key -> content.put(key, null));
        }
        return content;
    }

    private static List<String> figures(Kind kind) {
        return switch (kind) {
            case QUARTERLY_REVIEW -> List.of("figures");
            case TURN_THE_CURVE -> List.of("history", "forecast");
            default -> List.of();
        };
    }
}
