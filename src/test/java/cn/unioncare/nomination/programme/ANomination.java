package cn.unioncare.nomination.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A nomination that meets all conditions of its programme (the example of the API), with some things changed. */
final class ANomination {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern AGO = Pattern.compile("-(\\d+)m(?:\\+(\\d+)d)?");

    private final ObjectNode body;
    private final LocalDate day;
    private boolean higherHonour;
    private boolean sameHonourBefore;

    private ANomination(ObjectNode body, LocalDate day) {
        this.body = body;
        this.day = day;
    }

    static ANomination of(Programme programme) {
        try (InputStream file = ANomination.class.getResourceAsStream("/examples/nominations/" + programme.id() + ".json")) {
            return new ANomination((ObjectNode) JSON.readTree(file), programme.issuedOn().plusDays(10));
        } catch (IOException missing) {
            throw new AssertionError("no example of " + programme.id(), missing);
        }
    }

    /**
     * @param changes such as {@code facts.members=90, candidate.unionWorkSince=-36m+1d}: months before the day of the check and
     *                days after that; {@code *2400} is a text of that length, nothing takes the value away
     */
    ANomination with(String changes) {
        for (String change : changes.split(",")) {
            if (!change.isBlank()) {
                String[] parts = change.strip().split("=", 2);
                change(parts[0], parts[1]);
            }
        }
        return this;
    }

    JsonNode body() {
        return body;
    }

    LocalDate day() {
        return day;
    }

    Known known() {
        return new Known(day, Entry.ORGANISATION, higherHonour, sameHonourBefore);
    }

    private void change(String name, String value) {
        switch (name) {
            case "higherHonour" -> higherHonour = Boolean.parseBoolean(value);
            case "sameHonourBefore" -> sameHonourBefore = Boolean.parseBoolean(value);
            default -> {
                int dot = name.lastIndexOf('.');
                ObjectNode parent = dot < 0 ? body : (ObjectNode) body.path(name.substring(0, dot));
                parent.remove(name.substring(dot + 1));
                if (!value.isEmpty()) {
                    parent.set(name.substring(dot + 1), node(value));
                }
            }
        }
    }

    private JsonNode node(String value) {
        Matcher ago = AGO.matcher(value);
        if (ago.matches()) {
            long days = ago.group(2) == null ? 0 : Long.parseLong(ago.group(2));
            return TextNode.valueOf(day.minusMonths(Long.parseLong(ago.group(1))).plusDays(days).toString());
        }
        if (value.startsWith("*")) {
            return TextNode.valueOf("事".repeat(Integer.parseInt(value.substring(1))));
        }
        if (value.startsWith("[")) {
            ArrayNode list = JSON.createArrayNode();
            Pattern.compile("\\w+").matcher(value).results().forEach(one -> list.add(one.group()));
            return list;
        }
        try {
            return value.matches("true|false|-?[0-9.]+") ? JSON.readTree(value) : TextNode.valueOf(value);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
