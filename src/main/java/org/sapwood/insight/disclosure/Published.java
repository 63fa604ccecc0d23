package org.sapwood.insight.disclosure;

import java.util.OptionalLong;

/** A figure's counts as they may be told outside. Nothing counted, something withheld and nought are three things. */
public sealed interface Published {
    /** @param judged cases that count, of which {@code met} met the measure */
    record Shown(long met, long judged) implements Published {}

    /**
     * Not told, because it is small or would give away something small. Which of the two is not told either: it would be
     * a clue.
     *
     * @param judged how many cases count, where that gives nothing away
     */
    record Withheld(OptionalLong judged) implements Published {}

    /** Nothing was counted here. */
    record Nothing() implements Published {}
}
