package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/** 纸质材料: on which day, how many copies, and who received them. */
class PaperReceiptsTest extends ApiTest {

    private static final String PLANT = "13010201";
    private static final String DISTRICT = "130102";

    @Override
    String begins() {
        return "2021-04-14T09:00:00+08:00";
    }

    @Test
    void the_list_of_the_round_tells_day_copies_and_receiver() throws IOException {
        // given
        ARound round = ARound.ofHebei(this);
        ANomination nomination = round.nominated(PLANT).waitingToBeChosenBy(DISTRICT);
        assertThat(round.view().path("nominations").path(0).path("paper").isNull()).isTrue();

        // when
        nomination.done("approver." + DISTRICT, "ChooseAndSubmit", Form.of("ChooseAndSubmit")
            .with("paperReceivedOn", today().minusDays(1).toString()).with("paperCopies", 3));

        // then
        JsonNode paper = round.view("clerk." + PLANT).path("nominations").path(0).path("paper");
        assertThat(paper.path("on").asText()).isEqualTo(today().minusDays(1).toString());
        assertThat(paper.path("copies").asInt()).isEqualTo(3);
        assertThat(paper.path("by").asText()).isNotBlank();
        byte[] sheet = as("clerk.130000").download("/api/rounds/" + round.number() + "/sheet").body();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            Sheet nominations = book.findSheet("推荐情况").orElseThrow();
            assertThat(nominations.read().stream().map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText())
                .collect(Collectors.joining("|"))).toList()).anyMatch(row -> row.contains(today().minusDays(1) + " 收到 3 份（"));
        }
        assertThat(as("auditor." + DISTRICT).get("/api/audit/cases/" + nomination.number()).expect(200).json().findValuesAsText("paperCopies"))
            .containsExactly("3");
    }

    @Test
    void a_body_that_only_says_yes_means_today_and_what_the_notice_asks_for() {
        ARound round = ARound.ofHebei(this);
        round.nominated(PLANT).waitingToBeChosenBy(DISTRICT).chosenBy(DISTRICT).expect(204);
        JsonNode paper = round.view().path("nominations").path(0).path("paper");
        assertThat(paper.path("on").asText()).isEqualTo(today().toString());
        assertThat(paper.path("copies").asInt()).isEqualTo(1);
    }

    @Test
    void what_the_reviewer_has_told_stands_in_the_approvers_form_and_stays_where_nothing_else_is_said() {
        ARound round = ARound.ofHebei(this);
        ANomination nomination = round.nominated(PLANT).readyToSubmit().submitted();
        nomination.done("reviewer." + DISTRICT, "VerifyNomination", Form.of("VerifyNomination")
            .with("paperReceivedOn", today().minusDays(1).toString()).with("paperCopies", 4)).opinions(DISTRICT);
        JsonNode data = as("approver." + DISTRICT).get("/api/tasks/" + nomination.task("ChooseAndSubmit") + "/form").expect(200).json().path("data");
        assertThat(data.path("paperReceivedOn").asText()).isEqualTo(today().minusDays(1).toString());
        assertThat(data.path("paperCopies").asInt()).isEqualTo(4);

        nomination.chosenBy(DISTRICT).expect(204);

        JsonNode paper = round.view().path("nominations").path(0).path("paper");
        assertThat(paper.path("on").asText()).isEqualTo(today().minusDays(1).toString());
        assertThat(paper.path("copies").asInt()).isEqualTo(4);
    }

    @Test
    void no_copies_and_fewer_than_the_notice_asks_for_and_days_that_cannot_be_are_refused() {
        itIs("2019-11-21T09:00:00+08:00");
        ARound round = ARound.opened(this, "21020001", Form.of("Round").with("programme", "dalian-finest-officer-2019")
            .with("deadlines", List.of(Map.of("to", "CITY_INDUSTRY", "at", "2019-12-20", "late", "REFUSED"))));
        Form example = Fictitious.nominationLike(Form.of("nominations/dalian-finest-officer-2019"));
        ANomination nomination = round.nominated("2102000101", example).readyToSubmit().submitted();
        Form verification = Form.of("VerifyNomination");
        JsonNode data = as("reviewer.21020001").get("/api/tasks/" + nomination.task("VerifyNomination") + "/form").expect(200).json().path("data");
        assertThat(data.path("paperCopies").asInt()).isEqualTo(2);

        nomination.tried("reviewer.21020001", "VerifyNomination", verification)
            .refusedAt("paperCopies", "通知要求纸质材料一式 2 份，请填写收到日期和份数；尚未收齐的，收齐后再办理");
        assertThat(nomination.tried("reviewer.21020001", "VerifyNomination", verification.with("paperCopies", 1)).refused(400).json()
            .path("errors").path(0).path("message").asText()).isEqualTo("通知要求纸质材料一式 2 份，收到 1 份的，请补齐后办理");
        nomination.tried("reviewer.21020001", "VerifyNomination", verification.with("paperReceivedOn", today().plusDays(1).toString()))
            .refused(400);
        nomination.tried("reviewer.21020001", "VerifyNomination", verification.with("paperReceivedOn", "2019-01-01")).refused(400);
        nomination.done("reviewer.21020001", "VerifyNomination", verification.with("paperReceivedOn", today().toString()).with("paperCopies", 2));

        assertThat(round.view().path("nominations").path(0).path("paper").path("copies").asInt()).isEqualTo(2);
    }
}
