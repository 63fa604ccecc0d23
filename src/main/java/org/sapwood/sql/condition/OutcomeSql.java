package org.sapwood.sql.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Exclusion;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Expression.Not;
import org.sapwood.definition.Expression.Or;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Rule;
import org.sapwood.sql.dialect.Dialect;

/**
 * The outcome of a case under one definition, as SQL over the rows of its population.
 *
 * <p>The predicates are for WHERE, FILTER and CASE WHEN, where null counts as no: they may be null, and must not be put
 * under NOT. For every row exactly one of {@link #met}, {@link #notMet}, {@link #cannotTell} and {@link #excluded} holds.
 */
public final class OutcomeSql {
    public static final int NOT_MET = 0;
    public static final int MET = 1;
    public static final int CANNOT_TELL = 2;
    /** The code of the first exclusion; the i-th, from 0, has this plus i. */
    public static final int FIRST_EXCLUSION = 3;

    private final Dialect dialect;
    private final SqlNames names;
    private final Nullness nullness;
    private final List<Expression> exclusions;
    private final Optional<Expression> criterion;
    private final boolean isRule;

    public OutcomeSql(Definition definition, Dialect dialect, SqlNames names) {
        this.dialect = dialect;
        this.names = names;
        this.nullness = new Nullness(names);
        this.exclusions = definition.exclusions().stream()
                .map(Exclusion::when)
                .map(clause -> clause.meaning())
                .toList();
        this.criterion = switch (definition) {
            case Measure measure -> measure.numerator().map(clause -> clause.meaning());
            case Rule rule -> Optional.of(rule.failsWhen().meaning());
        };
        this.isRule = definition instanceof Rule;
    }

    /** The i-th exclusion, from 0, is the one that gives the reason: it holds and none before it does. */
    public String excluded(int index) {
        return both(sql(exclusions.get(index)), none(exclusions.subList(0, index)));
    }

    /** Any exclusion holds; {@code false} when there are none. */
    public String excluded() {
        return exclusions.isEmpty() ? "false" : sql(any(exclusions));
    }

    public String met() {
        Optional<String> holds = isRule ? none(criterion.stream().toList()) : criterion.map(this::sql);
        return holds.map(sql -> both(sql, notExcluded()))
                .orElseGet(() -> notExcluded().orElse("true"));
    }

    public String notMet() {
        if (isRule) {
            return both(sql(criterion.orElseThrow()), notExcluded());
        }
        return criterion.map(holds -> both(sql(new Not(holds)), notExcluded())).orElse("false");
    }

    public String cannotTell() {
        if (isRule || criterion.map(nullness::never).orElse(true)) {
            return "false";
        }
        return both(sql(nullness.unknownWhen(criterion.get())), notExcluded());
    }

    /** The outcome as one whole number: {@link #MET}, {@link #NOT_MET}, {@link #CANNOT_TELL}, {@link #FIRST_EXCLUSION} + i. */
    public String outcome() {
        List<String> cases = new ArrayList<>();
        for (int index = 0; index < exclusions.size(); index++) {
            cases.add("when " + sql(exclusions.get(index)) + " then " + (FIRST_EXCLUSION + index));
        }
        criterion.ifPresent(condition -> {
            cases.add("when " + sql(condition) + " then " + (isRule ? NOT_MET : MET));
            if (!isRule && !nullness.never(condition)) {
                cases.add("when " + sql(nullness.unknownWhen(condition)) + " then " + CANNOT_TELL);
            }
        });
        int otherwise = criterion.isEmpty() || isRule ? MET : NOT_MET;
        return cases.isEmpty()
                ? Integer.toString(otherwise)
                : "case " + String.join(" ", cases) + " else " + otherwise + " end";
    }

    /**
     * The same without the reason: {@link #FIRST_EXCLUSION} whichever exclusion holds, and null where one cannot tell. Each
     * condition is written once, for counting.
     */
    public String kind() {
        String judged = criterion.map(this::kind).orElse(Integer.toString(MET));
        return exclusions.isEmpty()
                ? judged
                : "case when " + sql(any(exclusions)) + " then " + FIRST_EXCLUSION + " else " + judged + " end";
    }

    /** A truth value as a number is 1 when it holds: that is {@link #MET}. */
    private String kind(Expression condition) {
        String holds = dialect.truthAsNumber(sql(isRule ? new Not(condition) : condition));
        return isRule && !nullness.never(condition) ? "coalesce(" + holds + ", " + MET + ")" : holds;
    }

    private Optional<String> notExcluded() {
        return none(exclusions);
    }

    /** None of these holds, where unknown does not hold; empty when there are none to hold. */
    private Optional<String> none(List<Expression> conditions) {
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        Expression any = any(conditions);
        return Optional.of(nullness.never(any) ? sql(new Not(any)) : "(not coalesce(" + sql(any) + ", false))");
    }

    private static Expression any(List<Expression> conditions) {
        return conditions.size() == 1 ? conditions.getFirst() : new Or(conditions);
    }

    private static String both(String condition, Optional<String> other) {
        return other.map(sql -> "(" + condition + " and " + sql + ")").orElse(condition);
    }

    private String sql(Expression expression) {
        return Emitter.sql(expression, dialect, names);
    }
}
