package org.sapwood.insight.disclosure;

import java.util.ArrayList;
import java.util.List;

/** Numbered counts with the sums between them that everybody knows to hold. */
final class Cells {
    private final List<Long> counts = new ArrayList<>();
    private final List<Boolean> sensitive = new ArrayList<>();
    private final List<Boolean> everHidden = new ArrayList<>();
    private final List<Boolean> everTold = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final List<List<Integer>> sumsOf = new ArrayList<>();

    /** Members with their signs: the signed sum over them is nought. */
    static final class Sum {
        private final int[] members;
        private final int[] signs;

        private Sum(int[] members, int[] signs) {
            this.members = members;
            this.signs = signs;
        }

        int[] members() {
            return members;
        }

        int[] signs() {
            return signs;
        }
    }

    /** @param isSensitive whether nobody may be able to tell it */
    int add(long count, boolean isSensitive) {
        return add(count, isSensitive, isSensitive, false);
    }

    /** What was told already, and so cannot be withheld any more. */
    int addTold(long count) {
        return add(count, false, false, true);
    }

    /** What nobody publishes and nobody needs to protect. */
    int addUnknown(long count) {
        return add(count, false, true, false);
    }

    private int add(long count, boolean isSensitive, boolean hidden, boolean told) {
        counts.add(count);
        sensitive.add(isSensitive);
        everHidden.add(hidden);
        everTold.add(told);
        sumsOf.add(new ArrayList<>());
        return counts.size() - 1;
    }

    /**
     * The parts make the whole; where they do not quite, as with persons counted in two teams, the rest is unknown. The only
     * part of a whole that was told is told with it.
     */
    void sum(int whole, List<Integer> parts) {
        long difference = counts.get(whole)
                - parts.stream().mapToLong(part -> counts.get(part)).sum();
        List<Integer> members = new ArrayList<>(parts);
        List<Integer> signs = new ArrayList<>(java.util.Collections.nCopies(parts.size(), 1));
        if (difference == 0 && parts.size() == 1 && everTold.get(whole) && !everHidden.get(parts.getFirst())) {
            everTold.set(parts.getFirst(), true);
        }
        if (difference != 0) {
            members.add(addUnknown(Math.abs(difference)));
            signs.add(difference > 0 ? 1 : -1);
        }
        members.add(whole);
        signs.add(-1);
        members.forEach(member -> sumsOf.get(member).add(sums.size()));
        sums.add(new Sum(
                members.stream().mapToInt(Integer::intValue).toArray(),
                signs.stream().mapToInt(Integer::intValue).toArray()));
    }

    int size() {
        return counts.size();
    }

    long count(int cell) {
        return counts.get(cell);
    }

    /** Whether it matters if somebody works it out once it is withheld. */
    boolean isGuarded(int cell) {
        return sensitive.get(cell) || !everHidden.get(cell);
    }

    /** Hidden before anything is decided. */
    boolean isHiddenFromTheStart(int cell) {
        return everHidden.get(cell);
    }

    boolean isToldAlready(int cell) {
        return everTold.get(cell);
    }

    List<Sum> sums() {
        return sums;
    }

    List<Sum> sumsOf(int cell) {
        return sumsOf.get(cell).stream().map(sums::get).toList();
    }
}
