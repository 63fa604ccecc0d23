package org.sapwood.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionTest {
    @Test
    void withinIsTheExpressionAndAllItsParts() {
        Expression started = new Expression.Fact("started", ValueType.DATE);
        Expression asAt = new Expression.BuiltIn(Expression.BuiltIn.Name.AS_AT);
        Expression days = new Expression.Call(DateFunction.DAYS, List.of(started, asAt));
        Expression limit = new Expression.Literal(45L, ValueType.INTEGER);
        Expression late = new Expression.Comparison(Expression.Comparator.MORE, days, limit);
        Expression missing = new Expression.IsNull(started, false);
        Expression either = new Expression.Or(List.of(late, missing));

        assertThat(either.within()).containsExactly(either, late, days, started, asAt, limit, missing, started);
    }
}
