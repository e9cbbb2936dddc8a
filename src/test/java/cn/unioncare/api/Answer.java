package cn.unioncare.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** What the product answered. */
record Answer(String request, int status, String contentType, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]*[a-z][A-Za-z]{2,}");
    /** Values of the contract, which a message may name. */
    private static final Set<String> NAMES = Set.of("claimable", "mine", "open", "next", "claim", "true",
        "overdue", "soon", "created", "due", "running");

    JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(request + " answered no JSON: " + text, broken);
        }
    }

    Answer expect(int expected) {
        assertThat(status).as("%s answered %s", request, text).isEqualTo(expected);
        return this;
    }

    /** A refusal of that status, in the form of the contract: a problem document in Chinese and nothing technical. */
    Answer refused(int expected) {
        expect(expected);
        assertThat(contentType).as(request).startsWith("application/problem+json");
        assertThat(json().path("status").asInt()).as(text).isEqualTo(expected);
        assertThat(words()).as(text).hasSizeGreaterThanOrEqualTo(2).allSatisfy(Answer::isChinese);
        assertThat(text).doesNotContain("Exception", "cn.unioncare", "org.", "java.", "\"trace\"");
        return this;
    }

    /** Bad input, at that field, for that reason. */
    Answer refusedAt(String field, String reason) {
        refused(400);
        assertThat(errors()).as(text).anySatisfy(error -> {
            assertThat(error.path("field").asText()).isEqualTo(field);
            assertThat(error.path("message").asText()).contains(reason);
        });
        return this;
    }

    Answer saying(String part) {
        assertThat(text).as(request).contains(part);
        return this;
    }

    Stream<String> fields() {
        return errors().stream().map(error -> error.path("field").asText());
    }

    String detail() {
        return json().path("detail").asText();
    }

    private List<JsonNode> errors() {
        return StreamSupport.stream(json().path("errors").spliterator(), false).toList();
    }

    private List<String> words() {
        return Stream.concat(Stream.of("title", "detail").map(name -> json().path(name).asText()),
            errors().stream().map(error -> error.path("message").asText())).toList();
    }

    private static void isChinese(String message) {
        assertThat(message.codePoints()).as(message).anyMatch(Character::isIdeographic);
        assertThat(LATIN_WORD.matcher(message).results().map(word -> word.group()).filter(word -> !NAMES.contains(word)))
            .as("English words in: %s", message).isEmpty();
    }
}
