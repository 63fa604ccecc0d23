package org.sapwood.sql.population;

import java.util.ArrayList;
import java.util.List;

/** The values that a value is made of; queries inside it are not among them. */
final class ValueParts {
    private ValueParts() {}

    static List<Value> of(Value value) {
        return switch (value) {
            case Value.Column _, Value.Text _, Value.Whole _, Value.Fraction _, Value.Day _ -> List.of();
            case Value.Truth _, Value.Nothing _, Value.Exists _ -> List.of();
            case Value.Comparison comparison -> List.of(comparison.left(), comparison.right());
            case Value.Junction junction -> junction.terms();
            case Value.Not not -> List.of(not.term());
            case Value.IsNull missing -> List.of(missing.value());
            case Value.Between between -> List.of(between.value(), between.low(), between.high());
            case Value.InList in -> with(in.choices(), in.value());
            case Value.InQuery in -> List.of(in.value());
            case Value.Like like -> List.of(like.value());
            case Value.Arithmetic sum -> List.of(sum.left(), sum.right());
            case Value.Negative negative -> List.of(negative.value());
            case Value.Joined joined -> List.of(joined.left(), joined.right());
            case Value.Case choice -> choice(choice);
            case Value.AsText text -> List.of(text.value());
            case Value.DatePart part -> List.of(part.date());
            case Value.Call call -> call.arguments();
            case Value.DateCall call -> call.arguments();
            case Value.Total total -> total(total);
            case Value.Over over -> over(over);
        };
    }

    private static List<Value> with(List<? extends Value> values, Value one) {
        List<Value> all = new ArrayList<>(values);
        all.add(one);
        return all;
    }

    private static List<Value> choice(Value.Case choice) {
        List<Value> all = new ArrayList<>();
        choice.whens().forEach(when -> {
            all.add(when.condition());
            all.add(when.result());
        });
        all.add(choice.otherwise());
        return all;
    }

    private static List<Value> total(Value.Total total) {
        List<Value> all = new ArrayList<>(total.argument().stream().toList());
        total.filter().ifPresent(all::add);
        return all;
    }

    private static List<Value> over(Value.Over over) {
        List<Value> all = new ArrayList<>(over.window().partition());
        over.window().order().forEach(term -> all.add(term.value()));
        switch (over.function()) {
            case Value.TotalOver total -> all.addAll(total(total.total()));
            case Value.Ranked ranked -> all.addAll(ranked.arguments());
        }
        return all;
    }
}
