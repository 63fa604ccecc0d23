package org.sapwood.engine.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sapwood.definition.Library;
import org.sapwood.definition.WorkingDays;

/** What decides the content of materialised populations beside the snapshot, as one hash. */
public final class ServingKey {
    /** Raised whenever the same library would be materialised or counted differently. */
    private static final String FORMAT = "3";

    private static final int LENGTH = 16;

    private ServingKey() {}

    /** Of all populations, and of the calendar, code lists and months that they may read. */
    public static String of(Library library, int years) {
        StringBuilder text = new StringBuilder(surroundings(library, years));
        new TreeMap<>(library.populations())
                .forEach((id, population) ->
                        text.append(id).append(' ').append(population.hash()).append('\n'));
        return hash(text.toString());
    }

    /** Of what every population may read beside the records. */
    public static String surroundings(Library library, int years) {
        StringBuilder text = new StringBuilder(FORMAT).append(' ').append(years).append('\n');
        text.append(calendar(library.workingDays())).append('\n');
        new TreeMap<>(library.codes())
                .forEach((id, list) ->
                        text.append(id).append(new TreeMap<>(list.codes())).append('\n'));
        return hash(text.toString());
    }

    private static String calendar(WorkingDays days) {
        return new TreeSet<>(days.holidays()).toString();
    }

    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
