package org.sapwood.records.returns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sapwood.records.extract.RawRow;
import org.sapwood.records.extract.RawRows;
import org.sapwood.records.extract.RawTable;

/** Episodes of care with where the placement lies and how far from home: columns PL_LA, PL_LOCATION and PL_DISTANCE. */
public final class Located {
    private static final String HOME = "HOME_POST";
    private static final String PLACEMENT = "PL_POST";
    private static final List<String> FILLED = List.of("PL_LA", "PL_LOCATION", "PL_DISTANCE");

    private Located() {}

    /** Adds to the postcodes those of homes and placements; a table without them adds nothing. */
    public static void collect(RawTable episodes, Set<String> postcodes) throws IOException {
        int home = column(episodes, HOME);
        int placement = column(episodes, PLACEMENT);
        if (placement < 0) {
            return;
        }
        try (RawRows rows = episodes.rows().open()) {
            while (rows.next()) {
                postcodes.add(PostcodeDirectory.plain(text(rows.row(), home)));
                postcodes.add(PostcodeDirectory.plain(text(rows.row(), placement)));
            }
        }
        postcodes.remove("");
    }

    /**
     * The table with these columns; as it is where it has no postcodes, or has the columns already.
     *
     * @param authority the council's own code, which makes a placement one inside its area
     */
    public static RawTable of(RawTable episodes, PostcodeDirectory directory, String authority) {
        if (column(episodes, PLACEMENT) < 0 || episodes.header().stream().anyMatch(FILLED::contains)) {
            return episodes;
        }
        List<String> header = new ArrayList<>(episodes.header());
        header.addAll(FILLED);
        int home = column(episodes, HOME);
        int placement = column(episodes, PLACEMENT);
        return new RawTable(
                episodes.table(),
                episodes.file(),
                header,
                episodes.headerLine(),
                () -> new Filling(episodes.rows().open(), home, placement, directory, authority));
    }

    private static int column(RawTable table, String name) {
        for (int i = 0; i < table.header().size(); i++) {
            if (table.header().get(i).strip().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String text(RawRow row, int position) {
        String text = position < 0 || position >= row.width() ? null : row.text(position);
        return text == null ? "" : text;
    }

    private record Filling(
            RawRows rows, int home, int placement, PostcodeDirectory directory, String authority, RawRow filled)
            implements RawRows {
        Filling(RawRows rows, int home, int placement, PostcodeDirectory directory, String authority) {
            this(rows, home, placement, directory, authority, RawRow.ofTexts());
        }

        @Override
        public boolean next() throws IOException {
            if (!rows.next()) {
                return false;
            }
            RawRow row = rows.row();
            int width = row.width();
            String[] cells = new String[width + FILLED.size()];
            for (int i = 0; i < width; i++) {
                cells[i] = row.text(i);
            }
            String code = directory.authority(text(row, placement)).orElse(null);
            cells[width] = code;
            cells[width + 1] = code == null || authority.isEmpty() ? null : code.equals(authority) ? "IN" : "OUT";
            cells[width + 2] =
                    directory.miles(text(row, home), text(row, placement)).orElse(null);
            filled.set(row.line(), cells);
            return true;
        }

        @Override
        public RawRow row() {
            return filled;
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
