package cn.unioncare.nomination.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** What is handed in: the published example of a step, as of its day, with what the season's file says otherwise. */
final class Examples {

    private static final List<String> DATED = List.of("signedOn", "heldOn", "postedOn", "issuedOn");
    private static final Pattern DAY = Pattern.compile("day([+-]\\d+)");

    private final ObjectMapper json;
    /** The demonstration's own day. */
    private final LocalDate day;

    Examples(ObjectMapper json, LocalDate day) {
        this.json = json;
        this.day = day;
    }

    /** @param name such as {@code hold-meeting} */
    JsonNode of(String name, LocalDate today, JsonNode with) {
        try {
            ObjectNode body = (ObjectNode) json.readTree(new ClassPathResource("examples/" + name + ".json").getInputStream());
            DATED.forEach(date -> body.findParents(date).forEach(dated -> ((ObjectNode) dated).put(date, today.toString())));
            if (with != null) {
                change(body, days(with));
            }
            return body;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void change(ObjectNode body, JsonNode with) {
        with.properties().forEach(one -> {
            if (one.getValue().isObject() && body.get(one.getKey()) instanceof ObjectNode within) {
                change(within, one.getValue());
            } else {
                body.set(one.getKey(), one.getValue());
            }
        });
    }

    private JsonNode days(JsonNode with) throws IOException {
        Matcher days = DAY.matcher(json.writeValueAsString(with));
        return json.readTree(days.replaceAll(found -> day.plusDays(Integer.parseInt(found.group(1))).toString()));
    }

    /** What the form lists by itself is answered line by line: each condition is met. */
    JsonNode answered(JsonNode body, Map<String, Object> shown) {
        ObjectNode filled = body.deepCopy();
        if (shown.containsKey("items")) {
            ArrayNode items = json.valueToTree(shown.get("items"));
            items.forEach(item -> ((ObjectNode) item).put("met", true));
            filled.set("items", items);
        }
        return filled;
    }

    /** Each candidate is carried like the first of the example. */
    JsonNode decided(JsonNode meeting, String body, List<String> candidates) {
        ObjectNode held = ((ObjectNode) meeting.deepCopy()).put("body", body);
        ArrayNode items = held.putArray("items");
        candidates.forEach(candidate -> items.add(((ObjectNode) meeting.at("/items/0").deepCopy()).put("case", candidate)
            .put("discussion", "事迹突出，符合条件，同意。")));
        return held;
    }
}
