package cn.unioncare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 申请-调查-评议-公示-审核-认定-录入 in Tasklist, by the seven who have a hand in it. */
class ArchivingJourneyIT extends BrowserTest {

    private static final List<String> DATED_TODAY = List.of("surveyedOn", "heldOn", "postedOn", "signedOn");

    @Test
    void seven_people_bring_a_household_from_its_application_into_the_registry() {
        String number = filed(at_a_desk("clerk.13030601"));

        Worker clerk = at_a_desk("clerk.13030601");
        done(clerk, number, "审查申请材料", "check-completeness");
        done(at_a_desk("surveyor1.13030601"), number, "入户调查", "survey-home");
        done(at_a_desk("surveyor2.13030601"), number, "共同调查人签字确认", "confirm-survey");
        done(at_a_desk("secretary.13030601"), number, "召开民主评议", "deliberate");
        done(at_a_desk("panel.13030601"), number, "核签评议记录", "sign-minutes");
        done(clerk, number, "张贴公示", "post-notice");
        the_publicity_ends(number);
        done(at_a_desk("reviewer.130306"), number, "审核建档材料", "review-materials");
        done(at_a_desk("approver.130306"), number, "认定审批", "determine");
        done(clerk, number, "录入困难职工档案表", "enter-archive");
        done(clerk, number, "制定帮扶计划", "agree-plan");

        JsonNode found = product().get("clerk.13030601", "/api/hardship/cases/" + number);
        assertThat(found.path("state").asText()).isEqualTo("ARCHIVED");
    }

    private String filed(Worker clerk) {
        Tasklist tasklist = new Tasklist(clerk).open("我的待办");
        tasklist.start("困难职工建档立卡").fill("application", Tasklist.example("application"));
        tasklist.submitStart();
        return product().get("clerk.13030601", "/api/tasks?scope=claimable&key=CheckCompleteness&limit=200")
            .findValuesAsText("case").stream().max(String::compareTo).orElseThrow();
    }

    private void done(Worker worker, String number, String task, String form) {
        ObjectNode body = Tasklist.example(form).deepCopy();
        DATED_TODAY.stream().filter(body::has).forEach(date -> body.put(date, product().today()));
        new Tasklist(worker).done(number, task, form, body);
    }

    private void the_publicity_ends(String number) {
        String end = product().get("clerk.13030601", "/api/hardship/cases/" + number).at("/publicity/endsAt").asText();
        product().now(OffsetDateTime.parse(end).plusSeconds(1).toString());
    }
}
