package org.sapwood.briefing.validate;

import java.util.Iterator;
import java.util.List;
import org.sapwood.records.extract.RawRow;
import org.sapwood.records.extract.RawRows;
import org.sapwood.records.extract.RawTable;
import org.sapwood.records.returns.PostcodeDirectory;

/** The postcodes of a return that the directory has, as a table. */
final class KnownPostcodes {
    private KnownPostcodes() {}

    static RawTable of(PostcodeDirectory directory) {
        return new RawTable(
                "postcodes",
                "postcodes",
                List.of("POSTCODE"),
                0,
                () -> new Rows(directory.postcodes().stream().sorted().iterator(), RawRow.ofTexts()));
    }

    private record Rows(Iterator<String> postcodes, RawRow row) implements RawRows {
        @Override
        public boolean next() {
            boolean more = postcodes.hasNext();
            if (more) {
                row.set(0, new String[] {postcodes.next()});
            }
            return more;
        }

        @Override
        public void close() {}
    }
}
