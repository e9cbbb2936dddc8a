package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Daily heads kept outside and brought back. */
class HeadsTest extends ApiTest {

    private static final String AUDITOR = "auditor." + COUNTY;
    private static final String HEADS = "/api/audit/heads/";
    private static final String COMPARISONS = "/api/audit/comparisons";

    @Test
    void a_head_taken_out_compares_equal_until_somebody_rewrites_a_chain() {
        // given
        String number = filed().number();
        itIs("2018-02-02T08:00:00+08:00");
        String head = as(AUDITOR).get(HEADS + "2018-02-01").expect(200).text();
        byte[] list = as(AUDITOR).download(HEADS + "2018-02-01/list").body();
        assertThat(as(AUDITOR).post(COMPARISONS, head).expect(200).json().path("same").asBoolean()).isTrue();

        // when
        String hash = one("select hash from ledger_event where case_id = ? and seq = 1", number);
        assertThat(database.update("update ledger_event set hash = ? where case_id = ? and seq = 1", "f".repeat(64), number)).isPositive();
        JsonNode found;
        try {
            found = compared(head, list);
            assertThat(as("auditor.130102").post(COMPARISONS, head).expect(200).json().path("same").asBoolean()).isFalse();
        } finally {
            database.update("update ledger_event set hash = ? where case_id = ? and seq = 1", hash, number);
        }

        // then
        assertThat(found.path("same").asBoolean()).isFalse();
        assertThat(found.path("firstDay").asText()).isEqualTo("2018-02-01");
        assertThat(found.path("chains")).singleElement().satisfies(chain -> {
            assertThat(chain.path("case").asText()).isEqualTo(number);
            assertThat(chain.path("kind").asText()).isEqualTo("REWRITTEN");
            assertThat(chain.path("kindName").asText()).isEqualTo("整链被重写");
        });
        assertThat(compared(head, list).path("same").asBoolean()).isTrue();
    }

    @Test
    void a_record_that_was_edited_beside_its_digest_is_told_although_the_heads_are_the_same() {
        // given
        String number = filed().number();
        itIs("2018-02-02T08:00:00+08:00");
        String head = as(AUDITOR).get(HEADS + "2018-02-01").expect(200).text();
        assertThat(as(AUDITOR).post(COMPARISONS, head).expect(200).json().path("verified").asBoolean()).isTrue();

        // when
        String facts = one("select facts from ledger_event where case_id = ? and seq = 1", number);
        database.update("update ledger_event set facts = '{}' where case_id = ? and seq = 1", number);
        JsonNode found;
        try {
            found = as(AUDITOR).post(COMPARISONS, head).expect(200).json();
        } finally {
            database.update("update ledger_event set facts = ? where case_id = ? and seq = 1", facts, number);
        }

        // then
        assertThat(found.path("same").asBoolean()).isTrue();
        assertThat(found.path("verified").asBoolean()).isFalse();
    }

    private JsonNode compared(String head, byte[] list) {
        Upload files = new Upload().with("head", "链头.json", head.getBytes(StandardCharsets.UTF_8)).with("list", "清单.gz", list);
        return as(AUDITOR).send("POST", COMPARISONS, files.contentType(), BodyPublishers.ofByteArray(files.bytes())).expect(200).json();
    }

    @Test
    void what_is_no_head_of_this_installation_proves_nothing() {
        itIs("2018-02-02T08:00:00+08:00");
        String head = as(AUDITOR).get(HEADS + "2018-02-01").expect(200).text();
        as(AUDITOR).post(COMPARISONS, head.replaceFirst("\"digest\":\"..", "\"digest\":\"zz")).refusedAt("head", "校验码不符");
        as(AUDITOR).post(COMPARISONS, "{\"chains\":1}").refusedAt("head", "校验码不符");
        Upload wrong = new Upload().with("head", "链头.json", "nonsense".getBytes(StandardCharsets.UTF_8));
        as(AUDITOR).send("POST", COMPARISONS, wrong.contentType(), BodyPublishers.ofByteArray(wrong.bytes())).refusedAt("head", "不是链头文件");
        Upload bad = new Upload().with("head", "链头.json", head.getBytes(StandardCharsets.UTF_8)).with("list", "清单.gz", new byte[] {1, 2, 3});
        as(AUDITOR).send("POST", COMPARISONS, bad.contentType(), BodyPublishers.ofByteArray(bad.bytes())).refusedAt("list", "不是链头清单");
        itIs("2018-02-03T08:00:00+08:00");
        Upload mixed = new Upload().with("head", "链头.json", head.getBytes(StandardCharsets.UTF_8))
            .with("list", "清单.gz", anotherList());
        as(AUDITOR).send("POST", COMPARISONS, mixed.contentType(), BodyPublishers.ofByteArray(mixed.bytes())).refusedAt("list", "不配套");
    }

    private byte[] anotherList() {
        itIs("2018-02-02T09:00:00+08:00");
        filed();
        itIs("2018-02-03T09:00:00+08:00");
        return as(AUDITOR).download(HEADS + "2018-02-02/list").body();
    }

    @Test
    void a_day_has_a_head_when_it_is_over_and_auditors_only_take_it() {
        as(AUDITOR).get(HEADS + "2018-02-01").refusedAt("day", "次日零点以后");
        as(AUDITOR).get(HEADS + "2018-02-01/list").refusedAt("day", "次日零点以后");
        as(AUDITOR).get(HEADS + "gestern").refused(400);
        as("clerk." + COUNTY).get(HEADS + "2018-01-31").refused(403);
        HttpResponse<byte[]> list = as(AUDITOR).download(HEADS + "2018-01-31/list");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.headers().firstValue("Cache-Control").orElse("")).isEqualTo("no-store");
    }
}
