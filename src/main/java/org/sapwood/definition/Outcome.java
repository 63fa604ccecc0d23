package org.sapwood.definition;

/** What became of one case under one definition. */
public sealed interface Outcome {
    /** The criterion holds; for a rule: the record passes. */
    record Met() implements Outcome {}

    record NotMet() implements Outcome {}

    record Excluded(String reason) implements Outcome {}

    /** A fact that the criterion needs is missing. */
    record CannotTell() implements Outcome {}

    /** In words: {@code met}, {@code not met}, {@code excluded}, {@code cannot tell}. */
    default String inWords() {
        return switch (this) {
            case Met _ -> "met";
            case NotMet _ -> "not met";
            case Excluded _ -> "excluded";
            case CannotTell _ -> "cannot tell";
        };
    }
}
