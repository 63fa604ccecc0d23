package org.sapwood.insight.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Decides which cells are withheld. First the sensitive ones; then, in every sum with a single unknown, one more, until
 * there is none left; then somebody who knows all that is told tries to work the withheld ones out, and where they come
 * too near, one more is withheld and all begins again. It ends at the latest when
 * everything is withheld that was not told before.
 */
final class Withholding {
    private final Cells cells;
    private final Profile profile;
    private final BitSet withheld = new BitSet();

    private Withholding(Cells cells, Profile profile) {
        this.cells = cells;
        this.profile = profile;
    }

    static BitSet of(Cells cells, Profile profile) {
        return new Withholding(cells, profile).decide();
    }

    private BitSet decide() {
        IntStream.range(0, cells.size()).filter(cells::isHiddenFromTheStart).forEach(withheld::set);
        boolean more = true;
        while (more) {
            leaveNoSumWithASingleUnknown();
            more = false;
            BitSet tooNear = Guesses.tooNear(cells, withheld, profile.doubt());
            for (int cell = tooNear.nextSetBit(0); cell >= 0; cell = tooNear.nextSetBit(cell + 1)) {
                more |= blur(cell);
            }
        }
        return withheld;
    }

    private void leaveNoSumWithASingleUnknown() {
        boolean more = true;
        while (more) {
            more = false;
            for (Cells.Sum sum : cells.sums()) {
                int[] unknown =
                        IntStream.of(sum.members()).filter(withheld::get).toArray();
                if (unknown.length == 1 && cells.isGuarded(unknown[0])) {
                    more |= withhold(IntStream.of(sum.members()));
                }
            }
        }
    }

    /** Withholds one more cell, as near to the given one along the sums as there is one. */
    private boolean blur(int from) {
        BitSet seen = new BitSet();
        Deque<Integer> next = new ArrayDeque<>();
        seen.set(from);
        next.add(from);
        while (!next.isEmpty()) {
            int cell = next.remove();
            IntStream around = cells.sumsOf(cell).stream().flatMapToInt(sum -> IntStream.of(sum.members()));
            if (withhold(around)) {
                return true;
            }
            cells.sumsOf(cell).stream()
                    .flatMapToInt(sum -> IntStream.of(sum.members()))
                    .filter(member -> !seen.get(member))
                    .forEach(member -> {
                        seen.set(member);
                        next.add(member);
                    });
        }
        return false;
    }

    /** The smallest that is not nought costs the reader least; nought hides little and comes last. */
    private boolean withhold(IntStream among) {
        Optional<Integer> cheapest = among.filter(cell -> !withheld.get(cell) && !cells.isToldAlready(cell))
                .boxed()
                .min((one, other) -> Long.compare(cost(one), cost(other)));
        cheapest.ifPresent(withheld::set);
        return cheapest.isPresent();
    }

    private long cost(int cell) {
        return cells.count(cell) == 0 ? Long.MAX_VALUE : cells.count(cell);
    }
}
