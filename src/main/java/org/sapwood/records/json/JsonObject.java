package org.sapwood.records.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object of a JSON file, read by key. Whatever is not there or is something else makes the file a damaged one. */
public final class JsonObject {
    private final Map<?, ?> values;

    JsonObject(Map<?, ?> values) {
        this.values = values;
    }

    public String text(String key) throws DamagedJson {
        return optionalText(key).orElseThrow(() -> new DamagedJson(key + " is missing"));
    }

    public Optional<String> optionalText(String key) throws DamagedJson {
        Object value = values.get(key);
        return value == null ? Optional.empty() : Optional.of(as(String.class, key, value));
    }

    public long whole(String key) throws DamagedJson {
        return as(Long.class, key, values.get(key));
    }

    public JsonObject object(String key) throws DamagedJson {
        return new JsonObject(as(Map.class, key, values.get(key)));
    }

    public Optional<JsonObject> optionalObject(String key) throws DamagedJson {
        return values.get(key) == null ? Optional.empty() : Optional.of(object(key));
    }

    public List<String> texts(String key) throws DamagedJson {
        List<String> texts = new ArrayList<>();
        for (Object item : as(List.class, key, values.get(key))) {
            texts.add(as(String.class, key, item));
        }
        return texts;
    }

    public List<JsonObject> objects(String key) throws DamagedJson {
        List<JsonObject> objects = new ArrayList<>();
        for (Object item : as(List.class, key, values.get(key))) {
            objects.add(new JsonObject(as(Map.class, key, item)));
        }
        return objects;
    }

    public List<String> keys() throws DamagedJson {
        List<String> keys = new ArrayList<>();
        for (Object key : values.keySet()) {
            keys.add(as(String.class, "a key", key));
        }
        return keys;
    }

    private static <T> T as(Class<T> type, String key, Object value) throws DamagedJson {
        if (!type.isInstance(value)) {
            throw new DamagedJson(key + " is not what it should be");
        }
        return type.cast(value);
    }
}
