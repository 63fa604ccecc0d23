package org.sapwood.sql.condition;

import java.util.List;
import org.sapwood.definition.Expression;
import org.sapwood.definition.NamedType;
import org.sapwood.definition.ValueType;

/** The facts that the examples in these tests speak of. */
final class SomeFacts {
    static final List<NamedType> TYPES = List.of(
            new NamedType("started", ValueType.DATE),
            new NamedType("completed", ValueType.DATE),
            new NamedType("referral_date", ValueType.DATE),
            new NamedType("working_days_taken", ValueType.INTEGER),
            new NamedType("placements", ValueType.INTEGER),
            new NamedType("cost", ValueType.DECIMAL),
            new NamedType("seen", ValueType.TEXT),
            new NamedType("kind", ValueType.TEXT),
            new NamedType("is_open", ValueType.BOOLEAN));

    private SomeFacts() {}

    static Expression read(String text) {
        return Conditions.read(text, TYPES);
    }
}
