package org.sapwood.sql.condition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sapwood.definition.Expression.Literal;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.ValueType;

/** Cuts a condition into words. */
final class Lexer {
    private static final int MOST_CHARACTERS = 10_000;
    private static final int MOST_DIGITS = 18;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?![0-9])");
    private static final Pattern NUMBER = Pattern.compile("(\\d++)(\\.\\d++)?+");
    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*+)'");
    private static final Pattern SYMBOL = Pattern.compile("<>|!=|<=|>=|[=<>+*/(),-]");
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]++");

    private final ConditionText source;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(ConditionText source) {
        this.source = source;
        this.text = source.text();
    }

    static List<Token> tokens(ConditionText source) {
        if (source.text().length() > MOST_CHARACTERS) {
            throw source.refused(
                    0,
                    "this condition has " + source.text().length() + " characters, more than " + MOST_CHARACTERS,
                    "Compute part of it in the population and give it a name");
        }
        return new Lexer(source).all();
    }

    private List<Token> all() {
        while (at < text.length()) {
            Matcher match;
            if ((match = here(SPACE)) != null) {
                at = match.end();
            } else if ((match = here(NAME)) != null) {
                name(match);
            } else if ((match = here(DATE)) != null) {
                add(match, new Literal(date(match.group(), at), ValueType.DATE));
            } else if ((match = here(NUMBER)) != null) {
                number(match);
            } else if ((match = here(TEXT)) != null) {
                add(match, new Literal(content(match), ValueType.TEXT));
            } else {
                symbol();
            }
        }
        tokens.add(new Token(Token.Kind.END, "", Optional.empty(), text.length(), text.length()));
        return tokens;
    }

    private Matcher here(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    private void add(Matcher match, Literal literal) {
        tokens.add(new Token(Token.Kind.LITERAL, match.group(), Optional.of(literal), match.start(), match.end()));
        at = match.end();
    }

    /** A name, or {@code date '2026-03-31'} as one word. */
    private void name(Matcher match) {
        String name = match.group().toLowerCase(Locale.ROOT);
        int start = at;
        at = match.end();
        if (name.equals("date")) {
            Matcher space = here(SPACE);
            int quote = space == null ? at : space.end();
            if (quote < text.length() && text.charAt(quote) == '\'') {
                at = quote;
                quotedDate(start);
                return;
            }
        }
        tokens.add(new Token(Token.Kind.NAME, name, Optional.empty(), start, match.end()));
    }

    private void quotedDate(int start) {
        Matcher quoted = here(TEXT);
        if (quoted == null) {
            throw unclosed();
        }
        Literal literal = new Literal(date(quoted.group(1), at), ValueType.DATE);
        tokens.add(new Token(
                Token.Kind.LITERAL, text.substring(start, quoted.end()), Optional.of(literal), start, quoted.end()));
        at = quoted.end();
    }

    private LocalDate date(String written, int where) {
        try {
            LocalDate day = LocalDate.parse(written);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException _) {
            // refused below, as a year out of range is
        }
        throw source.refused(
                where,
                "\"" + new ConditionText(written).shown(0, written.length()) + "\" is not a date",
                "Write a day that exists as year-month-day, such as 2026-03-31");
    }

    private void number(Matcher match) {
        if (match.end() < text.length() && (isLetter(match.end()) || text.charAt(match.end()) == '.')) {
            throw source.refused(
                    at,
                    "\"" + source.shown(at, match.end() + 1) + "\" is not a number",
                    "Write a number with digits and at most one point, such as 45 or 0.5");
        }
        if (match.group().length() > MOST_DIGITS) {
            throw source.refused(at, "this number has more than " + MOST_DIGITS + " digits", "Use a smaller number");
        }
        add(
                match,
                match.group(2) == null
                        ? new Literal(Long.valueOf(match.group()), ValueType.INTEGER)
                        : new Literal(Double.valueOf(match.group()), ValueType.DECIMAL));
    }

    private boolean isLetter(int index) {
        return Character.isLetter(text.charAt(index)) || text.charAt(index) == '_';
    }

    private String content(Matcher match) {
        for (int index = match.start(); index < match.end(); index++) {
            char character = text.charAt(index);
            boolean alone = Character.isSurrogate(character) && !isPair(index);
            if (character < ' ' || alone) {
                throw source.refused(
                        index,
                        "a text must stand on one line and hold only printed characters",
                        "Close the quote that was opened, or take the character out");
            }
        }
        return match.group(1).replace("''", "'");
    }

    private boolean isPair(int index) {
        return Character.isHighSurrogate(text.charAt(index))
                ? Character.isLowSurrogate(text.charAt(index + 1))
                : Character.isHighSurrogate(text.charAt(index - 1));
    }

    private void symbol() {
        Matcher match = here(SYMBOL);
        if (match == null || text.startsWith("--", at) || text.startsWith("==", at)) {
            throw text.charAt(at) == '\'' ? unclosed() : Misspelt.symbol(source, at);
        }
        String symbol = match.group().equals("!=") ? "<>" : match.group();
        tokens.add(new Token(Token.Kind.SYMBOL, symbol, Optional.empty(), at, match.end()));
        at = match.end();
    }

    private Refusal unclosed() {
        return source.refused(
                at,
                "the text that begins here has no closing quote",
                "Close it with ', and write a quote inside it twice");
    }
}
