package org.sapwood.pack.yaml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sapwood.definition.Nearest;

/** Gives texts their types; what cannot be read as its type is noted among the faults. */
public final class Scalars {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Faults faults;

    public Scalars(Faults faults) {
        this.faults = faults;
    }

    /** A text that is not blank. */
    public Optional<Item.Text> text(String key, Item item) {
        if (!(item instanceof Item.Text text)) {
            faults.add(item.spot(), key + " is " + item.inWords() + ", not a text", "Write one value");
            return Optional.empty();
        }
        if (text.value().isBlank()) {
            faults.add(text.spot(), key + " is blank", "Write its value");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    public Optional<Integer> whole(String key, Item.Text text, int least, int most) {
        Optional<Long> value = whole(key, text);
        if (value.isPresent() && (value.get() < least || value.get() > most)) {
            faults.add(text.spot(), key + " is " + text.value(), "Give a whole number from " + least + " to " + most);
            return Optional.empty();
        }
        return value.map(Long::intValue);
    }

    public Optional<Long> whole(String key, Item.Text text) {
        return WHOLE.matcher(text.value()).matches()
                ? Optional.of(Long.valueOf(text.value()))
                : wrong(key, text, "a whole number", "Write it in digits, such as 12");
    }

    public Optional<BigDecimal> number(String key, Item.Text text) {
        return NUMBER.matcher(text.value()).matches()
                ? Optional.of(new BigDecimal(text.value()))
                : wrong(key, text, "a number", "Write it in digits with a point, such as 12.5");
    }

    public Optional<LocalDate> date(String key, Item.Text text) {
        if (DATE.matcher(text.value()).matches()) {
            try {
                return Optional.of(LocalDate.parse(text.value()));
            } catch (DateTimeException e) {
                return wrong(key, text, "a day of the calendar", "Look up the month's last day");
            }
        }
        return wrong(key, text, "a date", "Write year-month-day, such as 2026-03-31");
    }

    public Optional<String> choice(String key, Item.Text text, List<String> words) {
        return words.contains(text.value())
                ? Optional.of(text.value())
                : wrong(key, text, "one of its words", Nearest.cure(text.value(), words));
    }

    public <E extends Enum<E>> Optional<E> choice(String key, Item.Text text, Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        List<String> words = constants.stream().map(Scalars::word).toList();
        return choice(key, text, words).map(words::indexOf).map(constants::get);
    }

    /** A constant as it is written in files: {@code DATA_TEAM} is {@code data team}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private <T> Optional<T> wrong(String key, Item.Text text, String wanted, String cure) {
        String shown = text.value().length() > 40 ? text.value().substring(0, 40) + "..." : text.value();
        faults.add(text.spot(), key + " is \"" + shown + "\", not " + wanted, cure);
        return Optional.empty();
    }
}
