package cn.unioncare.benchmark;

import cn.unioncare.vault.IdNumber;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Applications like the published example, each of another household. */
final class Households {

    private final JsonNode example;
    private int count;

    Households(ObjectMapper json) {
        example = example(json, "application");
    }

    static JsonNode example(ObjectMapper json, String name) {
        try {
            return json.readTree(new ClassPathResource("examples/" + name + ".json").getInputStream());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    JsonNode next() {
        count++;
        ObjectNode application = example.deepCopy();
        application.put("household", "1303069%05d".formatted(count));
        renumber((ObjectNode) application.get("applicant"), "1979", count);
        renumber((ObjectNode) application.get("members").get(0), "1978", count);
        renumber((ObjectNode) application.get("members").get(1), "2008", count);
        return application;
    }

    private static void renumber(ObjectNode person, String year, int number) {
        String begin = "130306" + year + "%02d%02d%03d".formatted(1 + number / 28000 % 12, 1 + number / 1000 % 28,
            number % 1000);
        person.put("idNumber", Stream.of("0123456789X".split("")).map(begin::concat)
            .filter(text -> IdNumber.problem(text).isEmpty()).findFirst().orElseThrow());
    }
}
