package org.sapwood.web.form;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks at every answer before anything is made of it. */
public final class Check {
    static final int LONGEST_LINE = 500;
    static final int LONGEST_TEXT = 10_000;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");

    private Check() {}

    /** One mistake for each answer that cannot be taken, in the order of the questions. */
    public static List<Mistake> of(Form form, Answers answers) {
        return form.fields().stream()
                .flatMap(field -> of(field, answers).stream())
                .toList();
    }

    private static Optional<Mistake> of(Field field, Answers answers) {
        if (isEmpty(field, answers)) {
            return field.required() ? Optional.of(Mistake.of(field, "empty." + kind(field))) : Optional.empty();
        }
        return switch (field.widget()) {
            case LINE -> written(field, answers, LONGEST_LINE);
            case TEXT, LINES -> written(field, answers, LONGEST_TEXT);
            case DAY -> day(field, answers);
            case NUMBER ->
                wrong(field, NUMBER.matcher(answers.text(field.name())).matches(), "number");
            case RADIO, PICK -> wrong(field, field.offers(answers.text(field.name())), "choice");
            case SEVERAL -> wrong(field, answers.several(field.name()).stream().allMatch(field::offers), "choice");
        };
    }

    private static String kind(Field field) {
        return switch (field.widget()) {
            case LINE, TEXT, LINES, NUMBER -> "write";
            case DAY -> "day";
            case RADIO, PICK, SEVERAL -> "choose";
        };
    }

    private static boolean isEmpty(Field field, Answers answers) {
        return switch (field.widget()) {
            case DAY -> !answers.hasDay(field.name());
            case LINES -> answers.lines(field.name()).isEmpty();
            case SEVERAL -> answers.several(field.name()).isEmpty();
            default -> answers.text(field.name()).isEmpty();
        };
    }

    private static Optional<Mistake> wrong(Field field, boolean right, String message) {
        return right ? Optional.empty() : Optional.of(Mistake.of(field, message));
    }

    private static Optional<Mistake> written(Field field, Answers answers, int longest) {
        String text = answers.text(field.name());
        if (text.length() > longest) {
            return Optional.of(Mistake.of(field, "long", text.length(), longest));
        }
        boolean broken = text.codePoints().anyMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
        return wrong(field, !broken, "broken");
    }

    private static Optional<Mistake> day(Field field, Answers answers) {
        boolean whole = Answers.PARTS_OF_A_DAY.stream()
                .allMatch(
                        part -> WHOLE.matcher(answers.text(field.name() + part)).matches());
        if (!whole) {
            return Optional.of(Mistake.of(field, "day"));
        }
        try {
            int year = answers.day(field.name()).getYear();
            return wrong(field, year >= FIRST_YEAR && year <= LAST_YEAR, "year");
        } catch (DateTimeException _) {
            return Optional.of(Mistake.of(field, "calendar"));
        }
    }
}
