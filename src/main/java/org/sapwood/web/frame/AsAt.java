package org.sapwood.web.frame;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Vantage;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.item.Tree;

/**
 * The day on which a page of the tree is looked at.
 *
 * @param on empty for now
 */
public record AsAt(Optional<LocalDate> on) {
    /** No database need know an earlier one. */
    private static final int FIRST_YEAR = 1900;

    public static AsAt now() {
        return new AsAt(Optional.empty());
    }

    /**
     * @param text as it stands in the address; today and nothing mean now
     * @throws Refusal for what is no day, or one to come
     */
    public static AsAt read(Optional<String> text, Clock clock) {
        LocalDate today = new Today(clock).day();
        Optional<LocalDate> day =
                text.map(String::strip).filter(one -> !one.isEmpty()).map(AsAt::day);
        if (day.filter(today::isBefore).isPresent()) {
            throw new Refusal(Fault.of(
                    day.get() + " has not come yet, so nothing can be shown as it was then", "Give a day up to today"));
        }
        return new AsAt(day.filter(one -> one.isBefore(today)));
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR) {
                throw new Refusal(Fault.of("There is nothing of " + day, "Give a day of this council's time"));
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new Refusal(Fault.of("\"" + text + "\" is not a day", "Write it as 2026-07-01"), e);
        }
    }

    /** The tree at the end of the day, or as it is. */
    public Tree tree(TreeStore store) {
        return on.map(day -> store.asAt(
                        day.plusDays(1).atStartOfDay(Today.COUNCIL).toInstant().minusMillis(1)))
                .orElseGet(store::current);
    }

    public boolean isPast() {
        return on.isPresent();
    }

    /** The day itself, or the day until which there are records, whichever is earlier. */
    public LocalDate day(LocalDate recorded) {
        return on.filter(day -> day.isBefore(recorded)).orElse(recorded);
    }

    /** From where the figures of that day are seen, or those of now. */
    public Vantage vantage(Desk desk) {
        return on.map(day -> Vantage.on(desk, day)).orElseGet(() -> Vantage.now(desk));
    }

    /** What follows an address so that the page behind it is shown as on the same day. */
    public String query() {
        return on.map(day -> "?on=" + day).orElse("");
    }

    /** What follows the address of a page now, whatever day it is shown of. */
    public static String also(Map<String, String> words) {
        return words.isEmpty()
                ? ""
                : "?"
                        + words.entrySet().stream()
                                .map(word -> word.getKey() + "=" + word.getValue())
                                .sorted()
                                .collect(Collectors.joining("&"));
    }

    /** The same with one more word, which may be empty. */
    public String with(String word) {
        return word.isEmpty()
                ? query()
                : on.map(day -> "?on=" + day + "&" + word).orElse("?" + word);
    }
}
