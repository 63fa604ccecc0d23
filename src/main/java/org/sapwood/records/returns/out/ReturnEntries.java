package org.sapwood.records.returns.out;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a return by table and by what they belong to. */
final class ReturnEntries {
    private final Map<String, Map<String, List<Map<String, String>>>> byTable = new HashMap<>();

    /** @param keys by table, the column by whose value its rows are asked for; rows without it are left out */
    ReturnEntries(List<ReturnTable> tables, Map<String, String> keys) {
        for (ReturnTable table : tables) {
            Map<String, List<Map<String, String>>> byKey = new LinkedHashMap<>();
            for (String[] row : table.rows()) {
                Map<String, String> entry = new HashMap<>();
                for (int i = 0; i < row.length; i++) {
                    if (row[i] != null) {
                        entry.put(table.columns().get(i), row[i]);
                    }
                }
                String key = entry.get(keys.get(table.table().name()));
                if (key != null) {
                    byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry);
                }
            }
            byTable.put(table.table().name(), byKey);
        }
    }

    /** Values by column; blank ones are not there. */
    List<Map<String, String>> of(String table, String key) {
        return byTable.getOrDefault(table, Map.of()).getOrDefault(key, List.of());
    }

    /** The keys of a table's rows, in their order. */
    List<String> keys(String table) {
        return List.copyOf(byTable.getOrDefault(table, Map.of()).keySet());
    }
}
