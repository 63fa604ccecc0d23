package org.sapwood.tree.item;

import java.util.Arrays;
import java.util.Optional;

/** What a PI tells about: a set of prime PIs should hold a balance of them. */
public enum Aspect {
    HOW_MUCH("how much"),
    HOW_WELL("how well"),
    BETTER_OFF("better off"),
    COST("cost"),
    ACCESS("access"),
    USERS_VIEW("users' view");

    private final String words;

    Aspect(String words) {
        this.words = words;
    }

    /** As packs write it under {@code kind}. */
    public String words() {
        return words;
    }

    public static Optional<Aspect> read(String words) {
        return Arrays.stream(values())
                .filter(aspect -> aspect.words.equals(words))
                .findFirst();
    }
}
