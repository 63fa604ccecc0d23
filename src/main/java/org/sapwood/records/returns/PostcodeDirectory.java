package org.sapwood.records.returns;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sapwood.records.extract.RawRow;
import org.sapwood.records.extract.RawRows;
import org.sapwood.records.extract.RawTable;

/**
 * Where postcodes lie: grid reference and council. Of a directory of millions only those are kept that somebody asks about.
 * The distance is that of a straight line between grid references, in miles of 1,609.344 metres, to one decimal.
 */
public final class PostcodeDirectory {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final double METRES_A_MILE = 1609.344;
    private static final List<String> COLUMNS = List.of("POSTCODE", "LA_CODE", "COUNTY", "EAST", "NORTH");
    private static final Map<Character, String> OUTSIDE = Map.of('W', "WAL", 'S', "SCO", 'N', "NIR");

    private final Map<String, Spot> spots = new HashMap<>();

    /** @param authority the council's own code in the return; blank when it is not known */
    private record Spot(String authority, double east, double north) {}

    /**
     * @param directory a table of the columns POSTCODE, LA_CODE, COUNTY, EAST and NORTH
     * @param wanted postcodes as {@link #plain} gives them
     * @param authorities codes of councils in returns, by their nine-character codes
     */
    public static PostcodeDirectory read(RawTable directory, Set<String> wanted, Map<String, String> authorities)
            throws IOException {
        PostcodeDirectory read = new PostcodeDirectory();
        int[] at = COLUMNS.stream().mapToInt(directory.header()::indexOf).toArray();
        try (RawRows rows = directory.rows().open()) {
            while (rows.next()) {
                read.take(rows.row(), at, wanted, authorities);
            }
        }
        return read;
    }

    private void take(RawRow row, int[] at, Set<String> wanted, Map<String, String> authorities) {
        String postcode = plain(text(row, at[0]));
        if (!wanted.contains(postcode)) {
            return;
        }
        try {
            double east = Double.parseDouble(text(row, at[3]));
            double north = Double.parseDouble(text(row, at[4]));
            spots.put(postcode, new Spot(authority(text(row, at[1]), text(row, at[2]), authorities), east, north));
        } catch (NumberFormatException _) {
            String authority = authority(text(row, at[1]), text(row, at[2]), authorities);
            spots.put(postcode, new Spot(authority, Double.NaN, Double.NaN)); // no grid reference was published
        }
    }

    private static String authority(String district, String county, Map<String, String> authorities) {
        if (authorities.containsKey(county)) {
            return authorities.get(county);
        }
        boolean isOutside = district.length() == 9 && OUTSIDE.containsKey(district.charAt(0));
        return isOutside ? OUTSIDE.get(district.charAt(0)) : authorities.getOrDefault(district, short3(district));
    }

    private static String short3(String code) {
        return code.length() == 3 ? code : "";
    }

    private static String text(RawRow row, int position) {
        String text = position < 0 || position >= row.width() ? null : row.text(position);
        return text == null ? "" : text.strip();
    }

    /** Without spaces, in capitals. */
    public static String plain(String postcode) {
        StringBuilder plain = new StringBuilder(postcode.length());
        for (int i = 0; i < postcode.length(); i++) {
            char character = postcode.charAt(i);
            if (character > ' ' && character != NO_BREAK_SPACE) {
                plain.append(Character.toUpperCase(character));
            }
        }
        return plain.toString();
    }

    public boolean knows(String postcode) {
        return spots.containsKey(plain(postcode));
    }

    public Set<String> postcodes() {
        return Set.copyOf(spots.keySet());
    }

    /** The code of the council in whose area it lies. */
    Optional<String> authority(String postcode) {
        return Optional.ofNullable(spots.get(plain(postcode)))
                .map(Spot::authority)
                .filter(code -> !code.isEmpty());
    }

    /** Miles, to one decimal; empty when one of the two is not known. */
    Optional<String> miles(String one, String other) {
        Spot from = spots.get(plain(one));
        Spot to = spots.get(plain(other));
        if (from == null || to == null || Double.isNaN(from.east()) || Double.isNaN(to.east())) {
            return Optional.empty();
        }
        double metres = Math.hypot(from.east() - to.east(), from.north() - to.north());
        long tenths = Math.round(metres / METRES_A_MILE * 10);
        return Optional.of(tenths / 10 + "." + tenths % 10);
    }
}
