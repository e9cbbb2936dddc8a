package cn.unioncare.api;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** What can be done to a good body, a good address and good headers. */
final class Hostility {

    /** How a request is spoilt; those that spoil one field must be answered at a field. */
    enum Kind {
        TYPE(true), LENGTH(true), NESTING(true), UNKNOWN_FIELD(true), NUMBER(true), TEXT(true), CONTROL(true), DUPLICATE(false),
        ENCODING(false), CONTENT_TYPE(false), TRUNCATED(false), METHOD(false), ID(false), HEADER(false), QUERY(false);

        private final boolean inField;

        Kind(boolean inField) {
            this.inField = inField;
        }

        boolean isInField() {
            return inField;
        }
    }

    /** @param field of the first level, where the spoilt value lies; empty where it lies in none */
    record Spoilt(byte[] body, String field) { }

    static final List<String> TEXTS = List.of("${1+1}", "#{T(java.lang.Runtime).getRuntime().exec('id')}",
        "${jndi:ldap://127.0.0.1/x}", "{{7*7}}", "<%= 7*7 %>", "' or '1'='1", "'; drop table person; --", "%' union select null--",
        "\\'; shutdown; --", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
        "../../../../etc/passwd", "..\\..\\windows\\win.ini", "file:///etc/passwd", "=cmd|'/c calc'!A1", "%s%s%n%n", "\u202egpj.exe",
        "null", "undefined", "NaN", "true", "-1", "", " ", "\ud83d\ude00".repeat(200));
    static final List<String> NAMES = List.of("approved", "eligible", "__proto__", "constructor", "class.module.classLoader",
        "@type", "@class", "$ref", "_csrf", "tenantId", "assignee", "variables", "state", "roles", "admin", "decision2");
    private static final List<String> NUMBERS = List.of("1e999999999", "-1e400", "99999999999999999999999999", "-2147483649",
        "1.000000000000000000000000001", "NaN", "Infinity", "0x10", "01", "1_000", "-0.0", "1e-999999999", "9".repeat(5000));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEP = 3000;

    private final Random random;

    Hostility(Random random) {
        this.random = random;
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Spoilt spoilt(JsonNode good, Kind kind) {
        List<JsonPointer> places = places(good);
        JsonPointer place = places.isEmpty() ? JsonPointer.empty() : any(places);
        String field = place.matches() ? "" : place.getMatchingProperty();
        String text = good.toString();
        return switch (kind) {
            case TYPE -> set(good, place, any(List.of("[]", "{}", "true", "12345", "\"x\"", "null", "[[]]", "{\"a\":{}}", "-0.5")));
            case LENGTH -> set(good, place, "\"" + "长".repeat(any(List.of(3_000, 60_000, 300_000))) + "\"");
            case NESTING -> set(good, place, "[".repeat(DEEP) + "]".repeat(DEEP));
            case NUMBER -> set(good, place, any(NUMBERS));
            case TEXT -> set(good, place, JSON.valueToTree(any(TEXTS)).toString());
            case CONTROL -> set(good, place, any(List.of("\"a\\u0000b\"", "\"\\u001b[2J\"", "\"a\\u0007\"", "\"a\u0001b\"", "\"\\ud800\"")));
            case UNKNOWN_FIELD -> unknown(good);
            case DUPLICATE -> new Spoilt(bytes(text.replaceFirst("\\{\"([^\"]+)\":", "{\"$1\":1,\"$1\":")), "");
            case ENCODING -> encoded(text);
            case TRUNCATED -> new Spoilt(Arrays.copyOf(bytes(text), below(Math.max(1, bytes(text).length))), "");
            default -> new Spoilt(bytes(text), field);
        };
    }

    private Spoilt unknown(JsonNode good) {
        String name = any(NAMES);
        if (!(good instanceof ObjectNode object)) {
            return new Spoilt(bytes("{\"" + name + "\":true}"), name);
        }
        return new Spoilt(bytes(object.deepCopy().put(name, true).toString()), name);
    }

    private Spoilt encoded(String text) {
        Charset charset = any(List.of(Charset.forName("GBK"), StandardCharsets.UTF_16, StandardCharsets.UTF_16LE,
            Charset.forName("UTF-32"), StandardCharsets.ISO_8859_1));
        byte[] body = text.getBytes(charset);
        if (random.nextBoolean()) {
            body = bytes(text);
            body[below(body.length)] = any(List.of((byte) 0xff, (byte) 0xc0, (byte) 0x80, (byte) 0xed));
        }
        return new Spoilt(body, "");
    }

    // As text, since most of what is put in is nothing that a tree could hold.
    private static Spoilt set(JsonNode good, JsonPointer place, String value) {
        if (place.matches()) {
            return new Spoilt(bytes(value), "");
        }
        JsonNode copy = good.deepCopy();
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), "«here»");
        } else {
            ((ObjectNode) parent).put(place.last().getMatchingProperty(), "«here»");
        }
        return new Spoilt(bytes(copy.toString().replace("\"«here»\"", value)), place.getMatchingProperty());
    }

    private static List<JsonPointer> places(JsonNode node) {
        List<JsonPointer> places = new ArrayList<>();
        collect(node, JsonPointer.empty(), places);
        return places;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        if (!at.matches()) {
            places.add(at);
        }
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> collect(node.get(name), at.appendProperty(name), places));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), at.appendIndex(i), places);
        }
    }

    /** Percent by percent, so that it goes through any client. */
    static String encodedId(String text) {
        return StandardCharsets.UTF_8.encode(text).array().length == 0 ? "%20" : bytesOf(text).stream()
            .map(one -> "%%%02X".formatted(one & 0xff)).collect(Collectors.joining());
    }

    private static List<Byte> bytesOf(String text) {
        List<Byte> all = new ArrayList<>();
        for (byte one : bytes(text)) {
            all.add(one);
        }
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
