package org.sapwood.sql.population;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.calcite.sql.parser.impl.SqlParserImplConstants;

/**
 * The words and signs that mean something in populations. Every other word is a name, except those that would change
 * the meaning of a query if they were taken for one ({@code from a full join b}).
 */
final class Lexicon {
    private static final String WORDS = """
            select distinct from where group by having union as on join inner left outer cross with and or not in exists \
            between like is null true false case when then else end cast varchar extract over partition order asc desc \
            nulls rows unbounded preceding following current filter""";

    /** Understood only next to one other word, so that they remain free as names. */
    static final int ALL = SqlParserImplConstants.ALL;

    static final int DATE = SqlParserImplConstants.DATE;
    static final int LAST = SqlParserImplConstants.LAST;
    static final int ROW = SqlParserImplConstants.ROW;

    private static final Map<String, Integer> KINDS = kinds();

    private static final Set<String> REFUSED = Set.of("""
            all alter anti any array asof attach at call collate columns copy create cube current_date \
            current_time current_timestamp current_user cursor default delete describe detach drop escape except \
            exclude execute explain fetch for full grant grouping ilike insert install intersect interval into \
            language lateral limit load localtime localtimestamp match_recognize merge minus multiset natural new \
            offset only pivot positional pragma prepare qualify range recursive regexp respect revoke returning right \
            rlike rollup row semi session_user set sets show similar some specific stream summarize symmetric \
            system_user table tablesample timestamp top truncate unique unnest unpivot update user using values view \
            window within without""".split(" ", -1));

    private static final Map<String, Integer> SIGNS = Map.ofEntries(
            Map.entry("(", SqlParserImplConstants.LPAREN),
            Map.entry(")", SqlParserImplConstants.RPAREN),
            Map.entry(",", SqlParserImplConstants.COMMA),
            Map.entry(".", SqlParserImplConstants.DOT),
            Map.entry("=", SqlParserImplConstants.EQ),
            Map.entry("<>", SqlParserImplConstants.NE),
            Map.entry("<", SqlParserImplConstants.LT),
            Map.entry("<=", SqlParserImplConstants.LE),
            Map.entry(">", SqlParserImplConstants.GT),
            Map.entry(">=", SqlParserImplConstants.GE),
            Map.entry("+", SqlParserImplConstants.PLUS),
            Map.entry("-", SqlParserImplConstants.MINUS),
            Map.entry("*", SqlParserImplConstants.STAR),
            Map.entry("/", SqlParserImplConstants.SLASH),
            Map.entry("||", SqlParserImplConstants.CONCAT));

    private Lexicon() {}

    static Optional<Integer> keyword(String word) {
        return Optional.ofNullable(KINDS.get(word.toLowerCase(Locale.ROOT)));
    }

    static boolean isRefused(String word) {
        return REFUSED.contains(word.toLowerCase(Locale.ROOT));
    }

    static Optional<Integer> sign(String sign) {
        return Optional.ofNullable(SIGNS.get(sign));
    }

    private static Map<String, Integer> kinds() {
        Map<String, Integer> byImage = new HashMap<>();
        for (int kind = 0; kind < SqlParserImplConstants.tokenImage.length; kind++) {
            byImage.put(SqlParserImplConstants.tokenImage[kind], kind);
        }
        return Arrays.stream(WORDS.split(" ", -1))
                .collect(Collectors.toMap(
                        Function.identity(), word -> byImage.get('"' + word.toUpperCase(Locale.ROOT) + '"')));
    }
}
