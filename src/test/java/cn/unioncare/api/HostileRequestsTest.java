package cn.unioncare.api;

import cn.unioncare.Proof;
import cn.unioncare.api.Hostility.Kind;
import cn.unioncare.api.Hostility.Spoilt;
import cn.unioncare.web.Route;
import cn.unioncare.web.RouteTable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Ten thousand requests that mean no good, to every operation of the API: none breaks it, and every refusal is told well. */
class HostileRequestsTest extends ApiTest {

    private static final int STATED = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TECHNICAL = Pattern.compile("Exception|cn\\.unioncare|org\\.(spring|camunda|apache|h2|postgres)"
        + "|java\\.|jakarta\\.|\\bat [a-z]+\\.|Caused by|SQLSTATE|Tomcat|Jersey|select \\*");
    private static final List<String> HEADERS = List.of("Accept: application/xml", "Accept: text/html;q=x", "Accept: */*;;",
        "X-HTTP-Method-Override: DELETE", "X-Forwarded-For: 127.0.0.1' or 1=1", "X-Forwarded-Proto: javascript",
        "X-Original-URL: /api/vault/keys", "Cookie: JSESSIONID=../../x; SESSION=%00", "Range: bytes=0-9999999999",
        "If-None-Match: *", "Content-Encoding: gzip", "Accept-Language: ${jndi:ldap://x}", "Origin: https://evil.example",
        "User-Agent: " + "x".repeat(4000), "X: " + "y".repeat(20_000), "Accept-Charset: utf-7", "Expect: 200-ok",
        "Upgrade: h2c\r\nConnection: Upgrade", "Transfer-Encoding: identity", "Sec-Fetch-Site: cross-site");

    /** @param body a good one, or nothing */
    private record Operation(String method, String path, JsonNode body, String login) { }

    private final List<Operation> operations = new ArrayList<>();
    private final Hostility hostility = new Hostility(new Random(Proof.SEED));
    private final Map<String, Integer> counted = new TreeMap<>();
    private OwnThings things;
    private Wire wire;

    @BeforeAll
    void the_operations_are_known() {
        the_day_begins();
        things = new OwnThings(this, BASE);
        aNominationIsUnderWay();
        wire = new Wire(home());
        JsonNode api = nobody().get("/v3/api-docs").expect(200).json();
        RouteTable.read().all().stream().filter(route -> route.toString().contains(" /api/")).forEach(route -> {
            JsonNode operation = api.path("paths").path(route.toString().split(" ")[1]).path(route.method().toLowerCase());
            examples(operation, api).forEach(body -> operations.add(new Operation(route.method(),
                route.toString().split(" ")[1], body, login(route))));
        });
    }

    private void aNominationIsUnderWay() {
        itIs("2021-04-14T09:00:00+08:00");
        ARound round = ARound.ofHebei(this);
        things.add("round", round.number());
        things.add("nomination", round.nominated(BASE).number());
        things.add("programme", "hebei-warm-heart-2021");
        the_day_begins();
    }

    private static String login(Route route) {
        Set<String> codes = route.codes();
        if (codes.contains("public")) {
            return null;
        }
        String role = codes.contains("*") || codes.contains("office") || codes.contains("clerk") ? "clerk." + BASE
            : codes.contains("system") ? "admin" : codes.iterator().next() + "." + COUNTY;
        return role;
    }

    /** The good bodies that the description gives, otherwise one made from its schema. */
    private static List<JsonNode> examples(JsonNode operation, JsonNode api) {
        JsonNode content = operation.at("/requestBody/content/application~1json");
        if (content.isMissingNode()) {
            return List.of(JSON.nullNode());
        }
        List<JsonNode> bodies = new ArrayList<>();
        content.path("examples").forEach(example -> bodies.add(example.path("value")));
        if (bodies.isEmpty()) {
            bodies.add(sample(content.path("schema"), api, 0));
        }
        return bodies;
    }

    private static JsonNode sample(JsonNode schema, JsonNode api, int depth) {
        JsonNode plain = schema.has("$ref") ? api.at(schema.path("$ref").asText().substring(1)) : schema;
        if (plain.has("properties") && depth < 6) {
            ObjectNode object = JSON.createObjectNode();
            plain.path("properties").properties().forEach(property ->
                object.set(property.getKey(), sample(property.getValue(), api, depth + 1)));
            return object;
        }
        return switch (plain.path("type").asText()) {
            case "array" -> JSON.createArrayNode().add(sample(plain.path("items"), api, depth + 1));
            case "integer", "number" -> JSON.valueToTree(1);
            case "boolean" -> JSON.valueToTree(true);
            case "string" -> JSON.valueToTree(plain.has("enum") ? plain.path("enum").get(0).asText() : "2018-02-01");
            default -> JSON.createObjectNode();
        };
    }

    @Test
    void no_hostile_request_breaks_anything_and_every_refusal_is_told_in_chinese() {
        Map<String, String> wrong = new TreeMap<>();
        int all = Proof.of(STATED);
        for (int i = 0; i < all; i++) {
            Operation operation = operations.get(i % operations.size());
            Kind kind = hostility.any(List.of(Kind.values()));
            String problem = problem(operation, kind);
            if (problem != null) {
                wrong.putIfAbsent(kind + " " + operation.method() + " " + operation.path(), problem);
            }
        }
        assertThat(wrong).as("answers that tell too much, too little, or that it broke:%n%s",
            String.join("\n", wrong.values())).isEmpty();
        Proof.tell("hostile requests", all + " to " + operations.stream().map(one -> one.method() + one.path()).distinct().count()
            + " operations: " + counted + "; no 5xx, nothing technical told");
        assertThat(counted.keySet()).contains("2xx", "400", "404");
    }

    private String problem(Operation operation, Kind kind) {
        String path = things.filledIn(address(operation.path(), kind)).replaceAll("\\{\\w+}", "x");
        String method = kind == Kind.METHOD ? hostility.any(List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD",
            "PROPFIND", "CONNECT")) : operation.method();
        Spoilt spoilt = operation.body().isNull() ? new Spoilt(new byte[0], "") : hostility.spoilt(operation.body(), kind);
        String type = kind == Kind.CONTENT_TYPE ? hostility.any(List.of("text/plain", "application/xml", "multipart/form-data",
            "multipart/form-data; boundary=" + "x".repeat(300), "application/x-www-form-urlencoded", "application/json; charset=utf-7",
            "application/json; charset=nonsense", "image/png", "*/*", "a/b/c", "")) : "application/json";
        Answer answer = wire.send(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + (type.isEmpty() ? "" : "Content-Type: "
            + type + "\r\n") + authorization(operation) + (kind == Kind.HEADER ? hostility.any(HEADERS) + "\r\n" : ""), spoilt.body());
        counted.merge(answer.status() < 300 ? "2xx" : Integer.toString(answer.status()), 1, Integer::sum);
        String what = kind + " " + method + " " + path.substring(0, Math.min(120, path.length())) + " ← "
            + shortly(new String(spoilt.body(), StandardCharsets.UTF_8)) + " → " + answer.status() + " " + shortly(answer.text());
        return isWell(answer, method, kind.isInField() && spoilt.body().length > 0) ? null : what;
    }

    private String authorization(Operation operation) {
        return operation.login() == null ? "" : "Authorization: Basic " + Base64.getEncoder()
            .encodeToString((operation.login() + ":demo").getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    private String address(String path, Kind kind) {
        String good = path.replace("/tasks/{id}", "/tasks/{task}").replace("/files/{id}", "/files/{paper}")
            .replace("/archives/{number}", "/archives/{archive}").replace("/notices/{number}", "/notices/{notice}").replace("{form}", "application")
            .replace("{list}", "aid").replace("/nominations/{case}", "/nominations/{nomination}").replace("/honours/{number}", "/honours/{honour}")
            .replace("/programmes/{id}", "/programmes/{programme}").replace("{seq}", "1").replace("{body}", "PANEL");
        String bad = kind == Kind.ID ? good.replaceFirst("\\{\\w+}", "x").replaceFirst("/x(?=/|$)", "/"
            + Hostility.encodedId(hostility.any(Hostility.TEXTS)).replaceAll("(?i)%2f|%5c|%25|%2e|%3b", "%2D")) : good;
        return kind == Kind.QUERY ? bad + "?" + hostility.any(List.of("limit=", "after=", "scope=", "state=", "q=", "union=", "inline=",
            "claim=", "workingDays=", "postedOn=", "deadline=")) + Hostility.encodedId(hostility.any(Hostility.TEXTS)) : bad;
    }

    private static boolean isWell(Answer answer, String method, boolean inField) {
        if (answer.status() < 200 || answer.status() >= 500 || TECHNICAL.matcher(answer.text()).find()) {
            return false;
        }
        if (answer.status() < 400 || method.equals("HEAD") || answer.text().isEmpty()) {
            return answer.status() < 400 || method.equals("HEAD") || answer.status() == 400;
        }
        boolean chinese = answer.text().codePoints().anyMatch(Character::isIdeographic);
        return chinese && !(inField && answer.status() == 400 && answer.contentType().startsWith("application/problem+json")
            && answer.json().path("errors").isEmpty() && !answer.text().contains("JSON"));
    }

    private static String shortly(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
