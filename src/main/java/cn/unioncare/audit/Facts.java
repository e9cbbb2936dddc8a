package cn.unioncare.audit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The facts of an event as text: JSON with sorted names and no blanks, so that equal facts are equal texts. */
final class Facts {

    // Not the application's mapper: what is hashed must not change with its settings.
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Facts() { }

    static String json(Map<String, String> facts) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(facts));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("facts that are no JSON", e);
        }
    }

    /** @return the facts; of a text that somebody spoilt, the text itself, because the auditor must see it */
    static SortedMap<String, String> parsed(String json) {
        try {
            return JSON.readValue(json, new TypeReference<TreeMap<String, String>>() { });
        } catch (JsonProcessingException e) {
            return new TreeMap<>(Map.of("内容已损坏", json));
        }
    }
}
