package org.sapwood.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Who gets what from one route.
 *
 * @param route method and pattern, as the app names it
 * @param expected for somebody who holds a post
 * @param cases ids of the cases that a page must show and no others; empty where that is not asked
 * @param byState whether there may be nothing even for those who may; then only who may not is known for certain
 * @param withoutPost whether somebody without a post gets the same
 */
record MatrixRule(
        String route,
        List<MatrixCell> cells,
        BiFunction<MatrixWho, MatrixCell, MatrixAnswer> expected,
        Optional<BiFunction<MatrixWho, MatrixCell, Set<String>>> cases,
        boolean withoutPost,
        boolean byState) {
    static MatrixRule of(
            String route, List<MatrixCell> cells, BiFunction<MatrixWho, MatrixCell, MatrixAnswer> expected) {
        return new MatrixRule(route, cells, expected, Optional.empty(), false, false);
    }

    MatrixRule evenWithoutPost() {
        return new MatrixRule(route, cells, expected, cases, true, byState);
    }

    MatrixRule showing(BiFunction<MatrixWho, MatrixCell, Set<String>> which) {
        return new MatrixRule(route, cells, expected, Optional.of(which), withoutPost, byState);
    }

    MatrixRule asStateAllows() {
        return new MatrixRule(route, cells, expected, cases, withoutPost, true);
    }

    boolean isChange() {
        return route.startsWith("POST ");
    }

    boolean fits(MatrixAnswer expected, MatrixAnswer actual) {
        boolean nothingThere = byState && expected == MatrixAnswer.OPEN && actual == MatrixAnswer.HIDDEN;
        // a form that asks nothing is taken as it is, and leads on
        boolean taken = isChange() && expected == MatrixAnswer.OPEN && actual == MatrixAnswer.SENT_ON;
        return expected == actual || nothingThere || taken;
    }

    MatrixAnswer of(MatrixWho who, MatrixCell cell) {
        return who.isPosted() || withoutPost ? expected.apply(who, cell) : MatrixAnswer.NO_POST;
    }
}
