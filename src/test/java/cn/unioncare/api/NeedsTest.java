package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** 社会资源对接: a donation meets the needs that visits have found, and never more of it goes out than came in. */
class NeedsTest extends InHenan {

    @Test
    void a_donation_meets_needs_until_nothing_is_left_of_it() {
        // given
        ACampaign campaign = visitedAll(2);
        List<JsonNode> needs = items(campaign, "");
        assertThat(needs).hasSize(2).allSatisfy(need -> {
            assertThat(need.path("needs").asText()).isNotBlank();
            assertThat(need.path("name").asText()).isEqualTo("测**");
        });
        String one = needs.get(0).path("visit").asText();
        String other = needs.get(1).path("visit").asText();
        String donation = donated(campaign, PLANT, "1000");

        // when
        match(campaign, PLANT, donation, one, "400.00", true).expect(204);

        // then
        match(campaign, PLANT, donation, one, "1", true).refused(409).saying("已经满足");
        match(campaign, PLANT, donation, other, "600.01", false).refusedAt("amount", "剩余金额 600.00");
        match(campaign, PLANT, donation, other, "500", false).expect(204);
        match(campaign, PLANT, donation, other, "100.01", true).refusedAt("amount", "剩余金额 100.00");
        match(campaign, PLANT, donation, other, "-1", true).refusedAt("amount", "负数");
        assertThat(items(campaign, "")).singleElement().satisfies(need -> {
            assertThat(need.path("visit").asText()).isEqualTo(other);
            assertThat(need.path("given").decimalValue()).isEqualByComparingTo("500");
        });
        assertThat(items(campaign, "&all=true")).hasSize(2);
        assertThat(as("clerk." + PLANT).get(campaign.path("/resources")).expect(200).json().at("/0/left").decimalValue())
            .isEqualByComparingTo("100");
        assertThat(one("select string_agg(act, ',') from ledger_event where case_id = ?", campaign.number())).contains("NEED_MATCHED");
    }

    @Test
    void a_need_for_which_aid_was_asked_says_so() {
        onFile(2);
        ACampaign campaign = opened().started();
        String usual = campaign.households(null).get(0).path("visit").asText();
        String sudden = campaign.households(null).get(1).path("visit").asText();
        campaign.visited(usual);
        campaign.visited(sudden, campaign.aRecord(PLANT).with("suddenNeed", true).with("needKind", "12").with("need", "上周家中失火"))
            .expect(204);
        assertThat(items(campaign, "")).filteredOn(need -> need.path("sudden").asBoolean()).singleElement()
            .satisfies(need -> assertThat(need.path("visit").asText()).isEqualTo(sudden));
    }

    @Test
    void a_donation_that_is_withdrawn_leaves_the_need_open() {
        ACampaign campaign = visitedAll(1);
        String visit = items(campaign, "").get(0).path("visit").asText();
        String donation = donated(campaign, PLANT, "100");
        match(campaign, PLANT, donation, visit, "100", true).expect(204);
        assertThat(items(campaign, "")).isEmpty();

        as("clerk." + PLANT).post(campaign.path("/activities/" + donation + "/withdrawal"), "{\"reason\":\"重复登记\"}").expect(204);

        assertThat(items(campaign, "")).hasSize(1);
        match(campaign, PLANT, donation, visit, "100", true).refused(404);
    }

    @Test
    void what_another_union_was_given_or_has_visited_is_out_of_reach() {
        ACampaign campaign = visitedAll(1);
        String visit = items(campaign, "").get(0).path("visit").asText();
        String donation = donated(campaign, DISTRICT, "100");
        match(campaign, PLANT, donation, visit, "1", true).refused(404);
        match(campaign, DISTRICT, donation, "ZF-410102-2018-999999", "1", true).refusedAt("visit", "没有这次走访");
        as("surveyor1." + PLANT).get(campaign.path("/needs")).refused(403);
        as("clerk.130306").get(campaign.path("/needs")).refused(404);
        as("clerk.130306").get(campaign.path("/resources")).refused(404);
        match(campaign, DISTRICT, donation, visit, "1", false).expect(204);
        database.update("update campaign set state = 'CLOSED' where number = ?", campaign.number());
        match(campaign, DISTRICT, donation, visit, "1", true).refused(409);
    }

    @Test
    void of_twenty_who_take_the_rest_of_a_donation_at_once_one_does() throws Exception {
        ACampaign campaign = visitedAll(20);
        String donation = donated(campaign, PLANT, "100");
        ExecutorService people = Executors.newFixedThreadPool(20);
        try {
            List<Integer> answers = people.invokeAll(items(campaign, "").stream().<Callable<Integer>>map(need -> () ->
                match(campaign, PLANT, donation, need.path("visit").asText(), "100", true).status()).toList()).stream().map(NeedsTest::got).toList();
            assertThat(answers).containsOnlyOnce(204);
        } finally {
            people.shutdown();
        }
        assertThat(database.queryForObject("select sum(amount) from campaign_match where activity = ?", BigDecimal.class, donation))
            .isEqualByComparingTo("100");
    }

    private ACampaign visitedAll(int households) {
        onFile(households);
        ACampaign campaign = opened().started();
        campaign.households(null).forEach(one -> campaign.visited(one.path("visit").asText()));
        return campaign;
    }

    private String donated(ACampaign campaign, String union, String amount) {
        return as("clerk." + union).post(campaign.path("/activities/resources"), Form.of("Resource").with("outing.heldOn", today().toString())
            .with("amount", new BigDecimal(amount))).expect(201).json().path("activity").asText();
    }

    private List<JsonNode> items(ACampaign campaign, String wish) {
        List<JsonNode> items = new ArrayList<>();
        as("clerk." + PLANT).get(campaign.path("/needs?limit=200" + wish)).expect(200).json().path("items").forEach(items::add);
        return items;
    }

    private Answer match(ACampaign campaign, String union, String donation, String visit, String amount, boolean met) {
        return as("clerk." + union).post(campaign.path("/needs"), "{\"activity\":\"%s\",\"visit\":\"%s\",\"amount\":%s,\"met\":%s}"
            .formatted(donation, visit, amount, met));
    }

    private static int got(Future<Integer> one) {
        try {
            return one.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
