package org.sapwood.sql;

import java.util.stream.Stream;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Exclusion;
import org.sapwood.definition.Expression;
import org.sapwood.definition.Measure;
import org.sapwood.definition.Rule;

/** Which of the built-in dates the conditions of a definition look at. */
public final class Mentions {
    private Mentions() {}

    public static boolean of(Expression.BuiltIn.Name name, Definition definition) {
        return conditions(definition)
                .flatMap(Expression::within)
                .anyMatch(part -> part instanceof Expression.BuiltIn builtIn && builtIn.name() == name);
    }

    private static Stream<Expression> conditions(Definition definition) {
        Stream<Expression> excluded =
                definition.exclusions().stream().map(Exclusion::when).map(clause -> clause.meaning());
        Stream<Expression> criterion = switch (definition) {
            case Measure measure -> measure.numerator().stream().map(clause -> clause.meaning());
            case Rule rule -> Stream.of(rule.failsWhen().meaning());
        };
        return Stream.concat(excluded, criterion);
    }
}
