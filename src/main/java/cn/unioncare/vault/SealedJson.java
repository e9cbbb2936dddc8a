package cn.unioncare.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Records kept as sealed JSON: one mechanism for everything that is read as a whole and never searched. */
@Component
public class SealedJson {

    private final Vault vault;
    private final ObjectMapper json;

    public SealedJson(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    public String seal(Place place, Object value) {
        return vault.seal(place, write(value));
    }

    /** @throws SealBroken if the text was altered, or sealed for another place */
    public <T> T open(Place place, String sealed, Class<T> type) {
        return read(vault.open(place, sealed), type);
    }

    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException if what was stored is not such a record */
    public <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("what was stored is not a " + type.getSimpleName(), broken);
        }
    }
}
