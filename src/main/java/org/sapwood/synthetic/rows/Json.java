package org.sapwood.synthetic.rows;

import java.util.List;

/** The small JSON texts of the dataset's outcome columns: every key is there, filled or not. */
final class Json {
    private Json() {}

    /** {@code {"A":"Y","B":"N"}}: Y for the keys that hold, N for the others. */
    static String flags(List<String> keys, String... holding) {
        StringBuilder text = new StringBuilder("{");
        for (String key : keys) {
            text.append(text.length() > 1 ? "," : "")
                    .append('"')
                    .append(key)
                    .append("\":\"")
                    .append(List.of(holding).contains(key) ? "Y" : "N")
                    .append('"');
        }
        return text.append('}').toString();
    }

    static String list(List<String> values) {
        StringBuilder text = new StringBuilder("[");
        for (String value : values) {
            text.append(text.length() > 1 ? "," : "").append('"').append(value).append('"');
        }
        return text.append(']').toString();
    }
}
