package org.sapwood.web.form;

import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What is done with a form whose answers are not kept in the tree.
 *
 * @param keep keeps the answers, made over the version that was seen; gives what somebody else has kept since, and keeps
 *     nothing, where they were first
 * @param then the address of the page that comes after it
 */
public record Deed(BiFunction<Answers, Integer, Optional<Meanwhile>> keep, String then) {

    /** @param number of their version */
    public record Meanwhile(Sheet.Theirs theirs, int number) {}
}
