package cn.unioncare.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** One person at the product's API. */
final class Desk {

    private final String login;
    private final RestClient http;

    Desk(String home, String login, String password) {
        this.login = login;
        this.http = RestClient.builder().baseUrl(home).requestFactory(new JdkClientHttpRequestFactory())
            .defaultHeaders(headers -> headers.setBasicAuth(login, password)).build();
    }

    String login() {
        return login;
    }

    JsonNode get(String path, Object... parts) {
        return http.get().uri(path, parts).retrieve().body(JsonNode.class);
    }

    JsonNode post(String path, Object body, Object... parts) {
        return http.post().uri(path, parts).contentType(MediaType.APPLICATION_JSON).body(body).retrieve()
            .body(JsonNode.class);
    }

    /** Claims and completes the task of that step and case in one request. */
    void complete(String step, String caseNumber, Map<String, Object> body) {
        JsonNode tasks = get("/api/tasks?scope=claimable&key={key}&case={case}", step, caseNumber).path("items");
        if (tasks.size() != 1) {
            throw new IllegalStateException(login + " 没有待签收的任务 " + step + "（" + caseNumber + "）");
        }
        post("/api/tasks/{id}/complete?claim=true", body, tasks.get(0).path("id").asText());
    }
}
