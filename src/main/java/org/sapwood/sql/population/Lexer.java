package org.sapwood.sql.population;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.parser.impl.SqlParserImplConstants;
import org.apache.calcite.sql.parser.impl.Token;

/**
 * Cuts a text into the words of {@link Lexicon}, names, plain numbers and texts, and refuses everything else where it
 * stands. Length and depth are bounded here, before any grammar sees the text, so that no text can exhaust it.
 */
final class Lexer {
    private static final int LONGEST_NAME = 63;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_DIGITS = 15;

    private final String text;
    private final Refusals refusals;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int line = 1;
    private int lineStart;
    private final Bounds bounds;

    private Lexer(String text, Refusals refusals) {
        this.text = text;
        this.refusals = refusals;
        this.bounds = new Bounds(refusals);
    }

    /** @return the tokens in order, the end of the text as the last */
    static List<Token> tokens(String text, Refusals refusals) {
        Characters.check(text, refusals);
        Lexer lexer = new Lexer(text, refusals);
        while (lexer.skipBlanks()) {
            lexer.next();
        }
        lexer.add(SqlParserImplConstants.EOF, "", lexer.place());
        return lexer.tokens;
    }

    private Place place() {
        return new Place(line, position - lineStart + 1);
    }

    private char at(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private boolean skipBlanks() {
        while (position < text.length()) {
            char character = at(position);
            if (character == '\n') {
                position++;
                line++;
                lineStart = position;
            } else if (character == ' ' || character == '\t' || character == '\r') {
                position++;
            } else if (text.startsWith("--", position)) {
                int end = text.indexOf('\n', position);
                position = end < 0 ? text.length() : end;
            } else {
                return true;
            }
        }
        return false;
    }

    private void next() {
        char character = at(position);
        if (character == '\'') {
            quoted();
        } else if (isDigit(character)) {
            number();
        } else if (isLetter(character)) {
            word();
        } else {
            sign();
        }
    }

    private void quoted() {
        Place start = place();
        if (last() == SqlParserImplConstants.QUOTED_STRING) {
            throw refusals.at(start, "two texts stand side by side", "Join them with ||, or leave one out");
        }
        int end = position + 1;
        while (at(end) != '\'' || at(end + 1) == '\'') {
            if (end >= text.length() || at(end) == '\n') {
                throw refusals.at(start, "this text does not end on its line", "Close it with a quote '");
            }
            if (at(end) == '\\') {
                throw refusals.at(
                        start, "a text must not hold a backslash", "Leave it out: engines read it differently");
            }
            end += at(end) == '\'' ? 2 : 1;
        }
        String image = text.substring(position, end + 1);
        if (image.length() > LONGEST_TEXT) {
            throw refusals.at(start, "this text is very long", "Keep it under " + LONGEST_TEXT + " characters");
        }
        if (last() == Lexicon.DATE) {
            checkDate(image, start);
        }
        add(SqlParserImplConstants.QUOTED_STRING, image, start);
    }

    private void checkDate(String image, Place place) {
        String day = image.substring(1, image.length() - 1);
        try {
            if (day.length() == 10 && LocalDate.parse(day).getYear() > 0) {
                return;
            }
        } catch (DateTimeParseException notADay) {
            throw noSuchDate(image, place);
        }
        throw noSuchDate(image, place);
    }

    private RuntimeException noSuchDate(String image, Place place) {
        return refusals.at(place, image + " is not a date", "Write it as date '2026-03-31', year, month and day");
    }

    private void number() {
        Place start = place();
        int end = position;
        while (isDigit(at(end))) {
            end++;
        }
        boolean whole = at(end) != '.';
        if (!whole) {
            end++;
            while (isDigit(at(end))) {
                end++;
            }
        }
        if (isLetter(at(end)) || at(end) == '.' || at(end - 1) == '.' || end - position > MOST_DIGITS) {
            throw refusals.at(
                    start,
                    "this is not a plain number",
                    "Write digits, with a point between them for a decimal, at most " + MOST_DIGITS);
        }
        add(
                whole
                        ? SqlParserImplConstants.UNSIGNED_INTEGER_LITERAL
                        : SqlParserImplConstants.DECIMAL_NUMERIC_LITERAL,
                text.substring(position, end),
                start);
    }

    private void word() {
        Place start = place();
        int end = position;
        while (isLetter(at(end)) || isDigit(at(end))) {
            end++;
        }
        String word = text.substring(position, end);
        if (at(end) == '\'' && !word.equalsIgnoreCase("date")) {
            throw refusals.at(start, "the prefix " + word + " before a text is not known", "Write the text alone");
        }
        add(kind(word, start, end), word, start);
    }

    private int kind(String word, Place start, int end) {
        if (word.length() > LONGEST_NAME || word.startsWith("__")) {
            throw refusals.at(
                    start,
                    "the name " + word + " is " + (word.startsWith("__") ? "kept for Sapwood" : "too long"),
                    "Choose a name of at most " + LONGEST_NAME + " letters that does not begin with two underscores");
        }
        if (last() == SqlParserImplConstants.DOT) {
            return SqlParserImplConstants.IDENTIFIER;
        }
        int keyword = Lexicon.keyword(word).orElse(SqlParserImplConstants.IDENTIFIER);
        int besideOthers = besideOthers(word, end);
        if (besideOthers != SqlParserImplConstants.IDENTIFIER) {
            return besideOthers;
        }
        if (Lexicon.isRefused(word)) {
            throw refusals.at(
                    start,
                    "the word " + word + " is not part of the SQL of populations",
                    "Write it with select, with, join, where, group by, having and union all, or choose another name");
        }
        return keyword;
    }

    /** Words that are understood only beside another, and stay free as names everywhere else. */
    private int besideOthers(String word, int end) {
        int last = last();
        if (word.equalsIgnoreCase("all") && last == SqlParserImplConstants.UNION) {
            return Lexicon.ALL;
        }
        if (word.equalsIgnoreCase("last") && last == SqlParserImplConstants.NULLS) {
            return Lexicon.LAST;
        }
        if (word.equalsIgnoreCase("row") && last == SqlParserImplConstants.CURRENT) {
            return Lexicon.ROW;
        }
        int next = end;
        while (at(next) == ' ' || at(next) == '\t' || at(next) == '\n' || at(next) == '\r') {
            next++;
        }
        return word.equalsIgnoreCase("date") && at(next) == '\'' ? Lexicon.DATE : SqlParserImplConstants.IDENTIFIER;
    }

    private void sign() {
        Place start = place();
        String two = text.substring(position, Math.min(position + 2, text.length()));
        String sign = Lexicon.sign(two).isPresent() ? two : two.substring(0, 1);
        int kind = Lexicon.sign(sign)
                .orElseThrow(() -> refusals.at(
                        start,
                        "the sign " + text.substring(position, text.offsetByCodePoints(position, 1))
                                + " is not part of the SQL of populations",
                        sign.equals("\"")
                                ? "Write names without quotes"
                                : "Leave it out; a population is one SELECT, without a semicolon"));
        add(kind, sign, start);
    }

    private void add(int kind, String image, Place start) {
        if (last() == SqlParserImplConstants.CASE && kind != SqlParserImplConstants.WHEN) {
            throw refusals.at(
                    start, "after case stands " + image + ", not when", "Write case when value = ... then ... end");
        }
        bounds.take(kind, start);
        Token token = Token.newToken(kind);
        token.kind = kind;
        token.image = image;
        token.beginLine = start.line();
        token.beginColumn = start.column();
        token.endLine = start.line();
        token.endColumn = start.column() + Math.max(image.length() - 1, 0);
        tokens.add(token);
        position += image.length();
    }

    private int last() {
        return tokens.isEmpty() ? SqlParserImplConstants.EOF : tokens.getLast().kind;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '_';
    }
}
