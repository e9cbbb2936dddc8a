package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.registry.ArchiveLifecycle;
import cn.unioncare.registry.ArchiveState;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** 两节送温暖 2018 in Henan: nobody is left out, whoever enters, leaves or moves. */
abstract class CampaignContract extends InHenan {

    @Autowired
    private List<HoldsPersonalData> holding;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void the_photographs_of_a_visit_go_with_the_archive() {
        // given
        String household = householdOf(onFile());
        ACampaign campaign = opened().started();
        String visit = campaign.visitOf(household);
        campaign.visited(visit);
        assertThat(filesOf(visit)).isPositive();

        // when
        CaseId archived = new CaseId(one("select archive_case from campaign_target where visit = ?", visit));
        transaction.executeWithoutResult(status -> holding.forEach(module -> module.erase(new Erasure(archived, "XH-2018-3", today()))));

        // then
        assertThat(filesOf(visit)).isZero();
    }

    private int filesOf(String visit) {
        return database.queryForObject("select count(*) from document_file where case_id = ?", Integer.class, visit);
    }

    @Test
    void a_countys_campaign_goes_from_the_plan_to_the_final_report() {
        // given
        onFile(3);
        ACampaign campaign = opened();
        assertThat(campaign.number()).startsWith("SW-410102-2018-");
        assertThat(campaign.state()).isEqualTo("PLANNING");
        campaign.started();
        assertThat(campaign.state()).isEqualTo("VISITING");
        assertThat(campaign.coverage().path("total").asInt()).isEqualTo(3);

        // when
        campaign.households(null).forEach(household -> campaign.visited(household.path("visit").asText()));
        timePassesUntil("2018-02-06T00:00:01+08:00");
        campaign.reported();
        assertThat(database.queryForList("""
            select r.table_id || ' ' || r.state from campaign_report c join statistics_report r on r.number = c.report
            where c.campaign = ? order by r.table_id""", String.class, campaign.number()))
            .containsExactly("centre LOCKED", "relief LOCKED", "warmth LOCKED");
        timePassesUntil("2018-02-17T00:00:01+08:00");
        assertThat(campaign.isAt("ExplainUncovered")).isFalse();
        campaign.done("CloseReport");

        // then
        assertThat(campaign.state()).isEqualTo("CLOSED");
        assertThat(campaign.coverage().path("rate").decimalValue()).isEqualByComparingTo("100");
        assertThat(as("auditor." + DISTRICT).get("/api/audit/cases/" + campaign.number()).expect(200).json().path("entries")
            .findValuesAsText("act")).startsWith("OPENED", "CLAIMED", "COMPLETED").contains("COMPLETED");
        assertThat(database.queryForObject("select count(*) from campaign_snapshot where campaign = ?", Integer.class, campaign.number()))
            .isEqualTo(2);
    }

    // domain.md N24
    @Test
    void with_one_household_of_101_not_visited_the_coverage_is_99_percent_and_the_campaign_cannot_end_without_a_reason() {
        // given
        List<String> households = onFile(101);
        ACampaign campaign = opened().started();
        Map<String, String> visits = new HashMap<>();
        campaign.households(null).forEach(one -> visits.put(one.path("household").asText(), one.path("visit").asText()));
        String left = households.get(100);
        households.stream().limit(100).forEach(household -> campaign.visited(visits.get(household)));

        // then
        JsonNode coverage = campaign.coverage();
        assertThat(coverage.path("rate").decimalValue()).isEqualByComparingTo("99.00");
        assertThat(coverage.path("complete").asBoolean()).isFalse();
        assertThat(campaign.households("UNCOVERED")).singleElement().satisfies(one -> {
            assertThat(one.path("household").asText()).isEqualTo(left);
            assertThat(one.path("name").asText()).isEqualTo("测**");
        });
        timePassesUntil("2018-02-17T00:00:01+08:00");
        campaign.reported();
        assertThat(campaign.isAt("CloseReport")).isFalse();
        campaign.done("ExplainUncovered", Form.of("ExplainUncovered"));
        assertThat(campaign.isAt("ExplainUncovered")).isTrue();
        campaign.tried("ExplainUncovered", Form.of("ExplainUncovered").with("households", List.of(Map.of("household", left, "reason", "PAID",
            "note", "已发放慰问金")))).refusedAt("households[0].reason", "");
        campaign.done("ExplainUncovered", Form.of("ExplainUncovered").with("households", List.of(Map.of("household", left, "reason",
            "DECLINED", "note", "本人谢绝走访，电话确认"))));
        campaign.done("CloseReport");
        assertThat(campaign.state()).isEqualTo("CLOSED");
        assertThat(campaign.coverage().path("rate").decimalValue()).isEqualByComparingTo("99.00");
    }

    @Test
    void who_comes_on_file_while_the_visits_go_on_is_visited_too() {
        // given
        onFile(1);
        ACampaign campaign = opened().started();

        // when
        String late = householdOf(onFile());

        // then
        assertThat(campaign.coverage().path("total").asInt()).isEqualTo(2);
        campaign.visited(campaign.visitOf(late));
        assertThat(campaign.coverage().path("uncovered").asInt()).isEqualTo(1);
    }

    @Test
    void who_comes_on_file_while_the_list_is_made_stands_on_it() {
        ACampaign campaign = opened().done("PlanCampaign").done("ApprovePlan").done("CompareHouseholds");
        String late = householdOf(onFile());
        campaign.done("ConfirmTargets").done("ApproveTargets");
        campaign.visited(campaign.visitOf(late));
    }

    @Test
    void who_leaves_the_files_unvisited_stays_until_it_is_said_why() {
        String archive = onFile();
        ACampaign campaign = opened().started();
        lifecycle.close(new ArchiveLifecycle.Closing(archive, ArchiveState.CANCELLED, "8", "BG-410102-2018-000002", today()), DECIDES);
        assertThat(campaign.coverage().path("uncovered").asInt()).isEqualTo(1);
        String visit = campaign.visitOf(householdOf(archive));

        campaign.explained(householdOf(archive), "DECEASED");

        assertThat(campaign.coverage().path("complete").asBoolean()).isTrue();
        assertThat(campaign.households("EXCUSED").get(0).path("excuse").asText()).isEqualTo("死亡");
        assertThat(database.queryForObject("select count(*) from act_ru_execution where business_key_ = ?", Integer.class, visit)).isZero();
    }

    @Test
    void a_household_that_nobody_put_on_a_list_is_uncovered_all_the_same() {
        ACampaign campaign = opened().started();
        String archive = onFile();
        database.update("delete from campaign_target where archive = ?", archive);
        assertThat(campaign.households("UNCOVERED")).extracting(one -> one.path("state").asText()).containsExactly("UNLISTED");
        campaign.explained(householdOf(archive), "MOVED_AWAY");
        assertThat(campaign.coverage().path("complete").asBoolean()).isTrue();
    }

    @Test
    void a_family_in_sudden_need_enters_once_and_is_visited() {
        // given
        ACampaign campaign = opened().started();
        Form family = Form.of("Family").with("idNumber", Fictitious.idNumber());

        // when
        String household = as(CLERK).post(campaign.path("/families"), family).expect(201).json().path("household").asText();

        // then
        as(CLERK).post(campaign.path("/families"), family).refused(409).saying("已在本次活动的走访名单中");
        as(CLERK).post(campaign.path("/families"), family.with("union", "13030601")).refusedAt("union", "下级");
        as("clerk." + PLANT).post(campaign.path("/families"), family).refused(403);
        String visit = campaign.visitOf(household);
        String task = campaign.task("VisitHousehold", visit);
        assertThat(as("surveyor1." + PLANT).get("/api/tasks?scope=open&case=" + visit).expect(200).json().at("/items/0/dueAt").asText())
            .startsWith(campaign.view().path("until").asText() + "T23:59:59");
        JsonNode form = as("surveyor1." + PLANT).get("/api/tasks/" + task + "/form").expect(200).json();
        assertThat(form.at("/data/context/name").asText()).isEqualTo("测**");
        assertThat(form.toString()).doesNotContain("示例路8号");
        campaign.visited(visit);
        assertThat(campaign.coverage().path("visited").asInt()).isEqualTo(1);
    }

    @Test
    void a_visit_is_complete_only_with_all_four_things_clear_and_both_papers() {
        onFile(1);
        ACampaign campaign = opened().started();
        String visit = campaign.households(null).get(0).path("visit").asText();
        Form record = campaign.aRecord(PLANT);
        for (String field : List.of("contact", "measures", "path")) {
            campaign.visited(visit, record.with(field, " ")).refusedAt(field, "请明确");
        }
        campaign.visited(visit, record.without("term")).refusedAt("term", "请明确期限");
        campaign.visited(visit, record.without("attachments[1]")).refusedAt("attachments", "签字");
        campaign.visited(visit, record.without("attachments[0]")).refusedAt("attachments", "照片");
        campaign.visited(visit, record.with("visitedOn", "2018-01-17")).refusedAt("visitedOn", "今天");
        campaign.visited(visit, record.with("visitedOn", "2018-01-14")).refusedAt("visitedOn", "开始日期");
        campaign.visited(visit, record.with("suddenNeed", true)).refusedAt("needKind", "帮扶").refusedAt("need", "情况");
        assertThat(campaign.coverage().path("visited").asInt()).isZero();
        campaign.visited(visit, record).expect(204);
    }

    @Test
    void what_civil_affairs_know_otherwise_is_answered_at_the_visit() {
        String archive = onFile();
        ACampaign campaign = opened().done("PlanCampaign").done("ApprovePlan");
        Form compared = Form.of("CompareHouseholds").with("comparedOn", "2018-01-16");
        campaign.tried("CompareHouseholds", compared.with("differences", List.of(Map.of("archive", "DA-130306-2018-000001", "matter", "不符"))))
            .refusedAt("differences[0].archive", "没有这份在档档案");
        campaign.done("CompareHouseholds", compared.with("differences", List.of(Map.of("archive", archive, "matter", "登记有小型客车一辆"))))
            .done("ConfirmTargets").done("ApproveTargets");
        String visit = campaign.visitOf(householdOf(archive));
        campaign.visited(visit, campaign.aRecord(PLANT)).refusedAt("differences", "不一致");
        campaign.visited(visit, campaign.aRecord(PLANT).with("differences", "车辆已于去年转让，有过户证明。")).expect(204);
    }

    @Test
    void of_two_who_hand_in_the_same_visit_at_once_one_does() throws Exception {
        onFile(1);
        ACampaign campaign = opened().started();
        String visit = campaign.households(null).get(0).path("visit").asText();
        String task = "/api/tasks/" + campaign.task("VisitHousehold", visit) + "/complete?claim=true";
        Form one = campaign.aRecord(PLANT);

        List<Answer> answers = atOnce(() -> as("surveyor1." + PLANT).post(task, one),
            () -> as("surveyor2." + PLANT).post(task, one.without("attachments")));

        assertThat(answers).extracting(Answer::status).containsAnyOf(204);
        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(campaign.coverage().path("visited").asInt()).isEqualTo(1);
    }

    @Test
    void an_archive_that_comes_while_the_campaign_ends_is_in_it_or_comes_after_it() throws Exception {
        for (int round = 0; round < 5; round++) {
            // given
            nothing_is_under_way();
            itIs(begins());
            ACampaign campaign = opened().started();
            timePassesUntil("2018-02-06T00:00:01+08:00");
            campaign.reported();
            // The last evening: the festival is over for the engine, and for the registry it is not.
            timePassesUntil("2018-02-17T00:00:01+08:00");
            itIs("2018-02-16T23:59:59+08:00");

            // when
            List<Answer> answers = new ArrayList<>(atOnce(() -> campaign.tried("CloseReport", Form.of("CloseReport")), () -> {
                onFile();
                return null;
            }));

            // then
            int listed = database.queryForObject("select count(*) from campaign_target where campaign = ?", Integer.class, campaign.number());
            assertThat(answers.get(0).status()).isEqualTo(listed == 0 ? 204 : 409);
            assertThat(campaign.state()).isEqualTo(listed == 0 ? "CLOSED" : "CLOSING");
        }
    }

    @Test
    void a_province_deploys_to_its_cities_and_they_to_their_districts_and_ends_after_them() {
        // given
        String household = householdOf(onFile());
        ACampaign province = ACampaign.opened(this, PROVINCE).done("PlanCampaign").done("ApprovePlan");
        ACampaign city = below(province);
        city.done("PlanCampaign").done("ApprovePlan");
        ACampaign district = below(city);
        assertThat(district.number()).startsWith("SW-410102-");
        Stream.of(province, city).forEach(one -> one.done("CompareHouseholds").done("ConfirmTargets").done("ApproveTargets"));
        district.tried("PlanCampaign", Form.of("PlanCampaign").with("until", "2018-03-02")).refusedAt("until", "上级");
        district.started();

        // then
        assertThat(province.coverage().path("total").asInt()).isEqualTo(1);
        assertThat(province.coverage().at("/units/0/union").asText()).isEqualTo(CITY);
        timePassesUntil("2018-02-17T00:00:01+08:00");
        Stream.of(province, city, district).forEach(ACampaign::reported);
        assertThat(province.isAt("ExplainUncovered")).isTrue();
        district.done("ExplainUncovered", Form.of("ExplainUncovered").with("households", List.of(Map.of("household", household, "reason",
            "MOVED_AWAY", "note", "联系不上"))));
        Stream.of(city, province).forEach(one -> one.done("ExplainUncovered"));
        province.tried("CloseReport", Form.of("CloseReport")).refused(409).saying("下级");
        Stream.of(district, city, province).forEach(one -> one.done("CloseReport"));
        assertThat(province.state()).isEqualTo("CLOSED");
    }

    private ACampaign below(ACampaign campaign) {
        return new ACampaign(this, campaign.view().at("/below/0/campaign").asText());
    }

    @Test
    void a_household_that_moves_is_visited_where_it_has_come_to_and_nowhere_else() {
        // given
        String archive = onFile();
        String household = householdOf(archive);
        ACampaign city = ACampaign.opened(this, CITY).done("PlanCampaign").done("ApprovePlan");
        ACampaign district = below(city).started();
        city.done("CompareHouseholds").done("ConfirmTargets").done("ApproveTargets");
        String before = district.visitOf(household);

        // when
        moves(archive, CITY);

        // then
        assertThat(database.queryForObject("select count(*) from act_ru_execution where business_key_ = ?", Integer.class, before)).isZero();
        assertThat(district.coverage().path("total").asInt()).isZero();
        assertThat(city.visitOf(household)).isNotEqualTo(before).startsWith("ZF-410100-");
        city.visited(city.visitOf(household));
        assertThat(city.coverage().path("visited").asInt()).isEqualTo(1);
    }

    private void moves(String archive, String to) {
        lifecycle.move(new ArchiveLifecycle.Move(archive, new UnionCode(to), "BG-410102-2018-000001", today()), DECIDES);
    }

    @Test
    void a_household_that_was_visited_and_moves_counts_where_it_is_kept_and_is_not_visited_again() {
        String archive = onFile();
        String household = householdOf(archive);
        ACampaign city = ACampaign.opened(this, CITY).done("PlanCampaign").done("ApprovePlan");
        ACampaign district = below(city).started();
        city.done("CompareHouseholds").done("ConfirmTargets").done("ApproveTargets");
        String visit = district.visitOf(household);
        district.visited(visit);

        moves(archive, CITY);

        assertThat(district.coverage().path("total").asInt()).isZero();
        assertThat(city.coverage().path("visited").asInt()).isEqualTo(1);
        assertThat(city.coverage().path("uncovered").asInt()).isZero();
        assertThat(city.visitOf(household)).isEqualTo(visit);
        assertThat(one("select owner_union from campaign_visit where visit = ?", visit)).isEqualTo(PLANT);
    }

    @Test
    void one_who_could_not_be_reached_and_turns_up_elsewhere_is_visited_there() {
        String archive = onFile();
        String household = householdOf(archive);
        ACampaign city = ACampaign.opened(this, CITY).done("PlanCampaign").done("ApprovePlan");
        ACampaign district = below(city).started();
        city.done("CompareHouseholds").done("ConfirmTargets").done("ApproveTargets");
        district.explained(household, "MOVED_AWAY");

        moves(archive, CITY);

        assertThat(city.households("UNCOVERED")).extracting(one -> one.path("household").asText()).containsExactly(household);
        assertThat(district.coverage().path("excused").asInt()).isZero();
        city.visited(city.visitOf(household));
        assertThat(city.coverage().path("complete").asBoolean()).isTrue();
    }

    @Test
    void one_that_moves_after_the_festival_is_answered_for_where_it_has_come_to() {
        String archive = onFile();
        String household = householdOf(archive);
        ACampaign city = ACampaign.opened(this, CITY).done("PlanCampaign").done("ApprovePlan");
        ACampaign district = below(city).started();
        city.done("CompareHouseholds").done("ConfirmTargets").done("ApproveTargets");
        timePassesUntil("2018-02-17T00:00:01+08:00");

        moves(archive, CITY);

        Stream.of(city, district).forEach(ACampaign::reported);
        district.done("ExplainUncovered").done("CloseReport");
        city.done("ExplainUncovered", Form.of("ExplainUncovered").with("households", List.of(Map.of("household", household, "reason",
            "MOVED_AWAY", "note", "联系不上")))).done("CloseReport");
        assertThat(city.state()).isEqualTo("CLOSED");
        assertThat(city.coverage().path("excused").asInt()).isEqualTo(1);
    }

    @Test
    void what_happens_on_file_after_the_end_changes_nothing_of_a_campaign_that_has_ended() {
        String archive = onFile();
        ACampaign campaign = opened().started();
        campaign.visited(campaign.visitOf(householdOf(archive)));
        timePassesUntil("2018-02-17T00:00:01+08:00");
        campaign.reported().done("CloseReport");

        onFile();
        database.update("update hardship_archive set state = 'CANCELLED' where number = ?", archive);

        assertThat(campaign.coverage().path("total").asInt()).isEqualTo(1);
        assertThat(campaign.coverage().path("rate").decimalValue()).isEqualByComparingTo("100");
    }

    // The household leaves the files and is filed again: it stands in the season once, under its new archive.
    @Test
    void one_who_comes_back_on_file_is_visited_although_it_was_said_why_not() {
        String register = Fictitious.householdRegister();
        String head = Fictitious.idNumber();
        String archive = onFile(PLANT, DISTRICT, register, head);
        String household = householdOf(archive);
        ACampaign campaign = opened().started();
        lifecycle.close(new ArchiveLifecycle.Closing(archive, ArchiveState.RELIEVED, "1", "JD-1", today()), DECIDES);
        campaign.explained(household, "RELIEVED");

        String again = onFile(PLANT, DISTRICT, register, head);

        assertThat(campaign.households("UNCOVERED")).singleElement().satisfies(one -> {
            assertThat(one.path("household").asText()).isEqualTo(household);
            assertThat(one.path("archive").asText()).isEqualTo(again);
        });
        campaign.visited(campaign.visitOf(household));
        assertThat(campaign.coverage().path("complete").asBoolean()).isTrue();
    }

    @Test
    void a_union_that_is_closed_takes_no_part() {
        database.update("update union_unit set valid_until = ? where code = ?", today().minusDays(1), DISTRICT);
        try {
            ACampaign city = ACampaign.opened(this, CITY).done("PlanCampaign").done("ApprovePlan");
            assertThat(city.view().path("below").findValuesAsText("union")).doesNotContain(DISTRICT);
            city.done("CompareHouseholds").done("ConfirmTargets").done("ApproveTargets");
            as("clerk." + CITY).post(city.path("/families"), Form.of("Family").with("union", DISTRICT).with("idNumber", Fictitious.idNumber()))
                .refusedAt("union", "撤销");
        } finally {
            database.update("update union_unit set valid_until = null where code = ?", DISTRICT);
        }
    }

    @Test
    void a_visit_stays_with_the_surveyor_who_has_claimed_it() {
        // given
        onFile(1);
        ACampaign campaign = opened().started();
        String visit = campaign.households(null).get(0).path("visit").asText();
        String task = campaign.task("VisitHousehold", visit);
        as("surveyor1." + PLANT).post("/api/tasks/" + task + "/claim").expect(204);
        as("surveyor1." + PLANT).put("/api/tasks/" + task + "/draft", "{\"needs\":\"取暖\"}").expect(204);

        // when
        timePassesUntil(today().plusDays(1) + "T09:00:00+08:00");

        // then
        assertThat(one("select assignee_ from act_ru_task where id_ = ?", task)).isEqualTo("surveyor1." + PLANT);
        assertThat(one("select count(*) from task_draft where task_id = ?", task)).isEqualTo("1");
    }

    @Test
    void the_unions_own_officers_visit_besides_its_surveyors_and_nobody_else() {
        onFile(2);
        ACampaign campaign = opened().started();
        List<JsonNode> households = campaign.households(null);
        String visit = households.get(0).path("visit").asText();
        String task = "/api/tasks/" + campaign.task("VisitHousehold", visit) + "/complete?claim=true";
        for (String other : List.of("cashier." + PLANT, CLERK, "supervisor." + PLANT)) {
            assertThat(as(other).post(task, campaign.aRecord(PLANT)).status()).as(other).isIn(403, 404);
        }
        as("clerk." + PLANT).post(task, campaign.aRecord(PLANT, "clerk")).expect(204);
        campaign.visited(households.get(1).path("visit").asText());
        assertThat(campaign.coverage().path("complete").asBoolean()).isTrue();
        assertThat(one("select visited_by from campaign_visit where visit = ?", visit)).isEqualTo("clerk." + PLANT);
    }

    @Test
    void a_sudden_need_of_a_household_on_file_becomes_an_application_that_its_union_fills_in() {
        // given
        itIs("2018-02-01T09:00:00+08:00");
        String archived = one("select household from hardship_archive where case_id = ?", filed(PLANT, Fictitious.anApplication()).archived().number());
        ACampaign campaign = opened().started();
        String visit = campaign.visitOf(archived);

        // when
        campaign.visited(visit, inNeed(campaign)).expect(204);
        theEngineWorks();

        // then
        assertThat(database.queryForObject("select count(*) from act_ru_execution where business_key_ = ?", Integer.class, visit)).isZero();
        AnAid aid = new AnAid(this, one("select case_id from aid_case where need = ?", visit), PLANT);
        assertThat(aid.number()).startsWith("BF-" + DISTRICT);
        as("clerk." + PLANT).post("/api/tasks/" + aid.task("FillAid") + "/claim", "{}").expect(204);
        JsonNode form = as("clerk." + PLANT).get("/api/tasks/" + aid.task("FillAid") + "/form").expect(200).json();
        assertThat(form.at("/data/reason").asText()).contains("上周家中失火");
        String archive = one("select archive from aid_case where need = ?", visit);
        aid.done("FillAid", Form.of("FillAid").with("archive", archive).with("kind", "12").with("reason", "上周家中失火"));
        assertThat(aid.state()).isEqualTo("FILED");
        assertThat(campaign.coverage().path("visited").asInt()).isEqualTo(1);
    }

    @Test
    void a_sudden_need_of_a_family_not_on_file_becomes_a_draft_of_temporary_help_or_none() {
        ACampaign campaign = opened().started();
        String household = as(CLERK).post(campaign.path("/families"), Form.of("Family").with("idNumber", Fictitious.idNumber())).expect(201)
            .json().path("household").asText();
        String visit = campaign.visitOf(household);
        campaign.visited(visit, inNeed(campaign)).expect(204);
        theEngineWorks();
        assertThat(one("select archive from aid_case where need = ?", visit)).isNull();
        AnAid aid = new AnAid(this, one("select case_id from aid_case where need = ?", visit), PLANT);
        assertThat(aid.state()).isEqualTo("DRAFT");
        as("clerk." + PLANT).post(AnAid.PATH + "/" + aid.number() + "/withdrawal", Form.of("AidWithdrawal")).expect(204);
        assertThat(aid.state()).isEqualTo("WITHDRAWN");
    }

    private Form inNeed(ACampaign campaign) {
        return campaign.aRecord(PLANT).with("suddenNeed", true).with("needKind", "12").with("need", "上周家中失火");
    }

    @Test
    void a_district_that_has_begun_alone_joins_when_the_city_deploys() {
        ACampaign district = opened().started();
        String household = householdOf(onFile());
        ACampaign city = ACampaign.opened(this, CITY).done("PlanCampaign").done("ApprovePlan");
        assertThat(below(city).number()).isEqualTo(district.number());
        district.visited(district.visitOf(household));
        assertThat(city.coverage().path("visited").asInt()).isEqualTo(1);
    }

    @Test
    void a_visited_household_is_paid_once_from_a_source_within_the_budget_and_payment_alone_covers_nobody() {
        // given
        itIs("2018-02-01T09:00:00+08:00");
        String archived = one("select household from hardship_archive where case_id = ?", filed(PLANT, Fictitious.anApplication()).archived().number());
        String other = householdOf(onFile());
        deposited("CENTRAL", "50000");
        ACampaign campaign = opened().started();
        Form gift = Form.of("RequestPayments").with("further", true).with("source", "CENTRAL").with("method", "BANK");
        Form one = gift.with("households", List.of(Map.of("household", archived)));

        // then
        campaign.tried("RequestPayments", one).refusedAt("households[0].household", "走访后才能提请");
        campaign.visited(campaign.visitOf(archived));
        campaign.tried("RequestPayments", one.without("source")).refusedAt("source", "资金来源");
        campaign.tried("RequestPayments", one.with("method", "IN_KIND").with("goods", "米面油")).refused(403);
        campaign.tried("RequestPayments", one.with("households", List.of(Map.of("household", archived, "amount", 60000.01)))).refused(409)
            .saying("超出方案预算");
        campaign.done("RequestPayments", gift.with("everybody", true));
        campaign.tried("RequestPayments", one).refused(403).saying("不得重复发放");
        campaign.tried("RequestPayments", gift.with("everybody", true)).refused(409).saying("没有可以提请的");
        assertThat(database.queryForList("select cast(amount as varchar) from payment_order where household = ?", String.class, archived))
            .containsExactly("1000.00");
        assertThat(campaign.households("UNCOVERED")).extracting(line -> line.path("household").asText()).containsExactly(other);
        JsonNode money = as(CLERK).get(campaign.path("/money")).expect(200).json();
        assertThat(money.at("/sources/0/asked").decimalValue()).isEqualByComparingTo("1000");
        assertThat(money.at("/sources/0/paid").decimalValue()).isZero();
    }

    @Test
    void a_household_that_cannot_be_paid_is_named_with_its_reason_and_does_not_hold_up_the_others() {
        // given
        itIs("2018-02-01T09:00:00+08:00");
        ACase whole = filed(PLANT, Fictitious.anApplication()).archived();
        String sound = one("select household from hardship_archive where case_id = ?", whole.number());
        itIs("2018-02-01T09:00:00+08:00");
        ACase cardless = filed(PLANT, Fictitious.anApplication()).upTo("EnterArchive");
        cardless.done("EnterArchive", cardless.form("EnterArchive").without("bankCard")).archived();
        String poor = one("select household from hardship_archive where case_id = ?", cardless.number());
        deposited("CENTRAL", "50000");
        ACampaign campaign = opened().started();
        String family = as(CLERK).post(campaign.path("/families"), Form.of("Family").with("idNumber", Fictitious.idNumber())).expect(201)
            .json().path("household").asText();
        List.of(sound, poor, family).forEach(household -> campaign.visited(campaign.visitOf(household)));
        Form gift = Form.of("RequestPayments").with("further", true).with("everybody", true).with("source", "CENTRAL").with("method", "BANK");

        // when
        Answer refused = campaign.tried("RequestPayments", gift).refused(403);

        // then
        List<String> told = refused.json().path("errors").findValuesAsText("message");
        assertThat(told).hasSize(2).anySatisfy(message -> assertThat(message).startsWith("测*").contains("户编号 " + poor, "没有填写银行卡", "更正")
                .doesNotContain("校验不符"))
            .anySatisfy(message -> assertThat(message).startsWith("测*").contains("户编号 " + family, "先建档"));
        JsonNode form = as(CLERK).get("/api/tasks/" + campaign.task("RequestPayments", campaign.number()) + "/form").expect(200).json();
        assertThat(form.at("/data/context/households").findValuesAsText("household")).containsExactlyInAnyOrder(sound, poor, family);
        assertThat(form.at("/data/context/households").findValuesAsText("name")).allSatisfy(name -> assertThat(name).startsWith("测*"));
        campaign.tried("RequestPayments", gift.with("payableOnly", true).with("everybody", false).with("households",
            List.of(Map.of("household", poor)))).refused(403).saying(poor);
        campaign.tried("RequestPayments", gift.with("everybody", false).with("households", List.of(Map.of("household", sound, "amount", 99999))))
            .refused(409).saying("本次 99999.00 元");
        campaign.done("RequestPayments", gift.with("payableOnly", true));
        assertThat(database.queryForList("""
            select p.household from payment_order p join campaign_target t on t.visit = p.case_id where t.campaign = ?""", String.class,
            campaign.number())).containsExactly(sound);
    }

    @Test
    void money_that_is_asked_for_and_has_not_arrived_is_told_before_the_campaign_ends_and_does_not_hold_it_up() {
        // given
        itIs("2018-02-01T09:00:00+08:00");
        deposited("UNION", "5000");
        ACampaign campaign = opened().started();
        String family = as(CLERK).post(campaign.path("/families"), Form.of("Family").with("idNumber", Fictitious.idNumber())).expect(201)
            .json().path("household").asText();
        campaign.visited(campaign.visitOf(family)).done("RequestPayments", Form.of("RequestPayments").with("further", true).with("source", "UNION")
            .with("method", "IN_KIND").with("goods", "米、面、油").with("households", List.of(Map.of("household", family, "amount", 500))));
        timePassesUntil("2018-02-06T00:00:01+08:00");
        String check = campaign.task("CheckReports", campaign.number());
        JsonNode tables = as("reviewer." + DISTRICT).get("/api/tasks/" + check + "/form").expect(200).json().at("/data/context/tables");
        assertThat(tables.findValuesAsText("number")).containsExactlyInAnyOrderElementsOf(database.queryForList(
            "select report from campaign_report where campaign = ?", String.class, campaign.number()));
        assertThat(tables.findValuesAsText("name")).hasSize(3).allSatisfy(name -> assertThat(name).endsWith("统计表"));
        campaign.reported();
        timePassesUntil("2018-02-17T00:00:01+08:00");

        // when
        JsonNode form = as(CLERK).get("/api/tasks/" + campaign.task("CloseReport", campaign.number()) + "/form").expect(200).json();

        // then
        assertThat(form.at("/data/context/unpaid").asText()).isEqualTo("500.00");
        assertThat(form.at("/data/context/unpaidCount").asInt()).isEqualTo(1);
        JsonNode waiting = as(CLERK).get(campaign.path("/money")).expect(200).json().path("waiting");
        assertThat(waiting.path("payments").asInt()).isEqualTo(1);
        assertThat(waiting.path("amount").decimalValue()).isEqualByComparingTo("500");
        campaign.done("CloseReport");
        assertThat(campaign.state()).isEqualTo("CLOSED");
    }

    @Test
    void the_years_assessment_counts_who_was_visited_and_what_was_paid_before_the_last_day_of_a_campaign_that_is_over() {
        // given
        itIs("2018-02-01T09:00:00+08:00");
        database.update("update campaign set until_day = '2017-02-10' where until_day > '2017-12-31'");
        deposited("UNION", "5000");
        String excused = householdOf(onFile());
        ACampaign campaign = opened().started();
        onFile();
        String family = inSuddenNeed(campaign);
        String paidLate = inSuddenNeed(campaign);
        campaign.visited(campaign.visitOf(paidLate)).visited(campaign.visitOf(family)).explained(excused, "DECLINED");
        Form gift = Form.of("RequestPayments").with("further", true).with("source", "UNION").with("method", "IN_KIND").with("goods", "米、面、油");
        campaign.done("RequestPayments", gift.with("households", List.of(Map.of("household", family, "amount", 300),
            Map.of("household", paidLate, "amount", 500))));

        // then
        assertThat(assessed("coverage").path("rate").isNull()).isTrue();

        // when
        database.update("update payment_order set state = 'PAID', paid_on = '2018-02-10' where household = ?", family);
        database.update("update payment_order set state = 'PAID', paid_on = '2018-02-19' where household = ?", paidLate);
        timePassesUntil("2018-02-20T00:00:01+08:00");

        // then
        assertThat(assessed("coverage").path("counted").asInt()).isEqualTo(2);
        assertThat(assessed("coverage").path("whole").asInt()).isEqualTo(campaign.coverage().path("total").asInt()).isEqualTo(4);
        assertThat(assessed("coverage").path("rate").decimalValue()).isEqualByComparingTo("50.00");
        assertThat(assessed("gifts").path("counted").decimalValue()).isEqualByComparingTo("300");
        assertThat(assessed("gifts").path("whole").decimalValue()).isEqualByComparingTo("800");
        assertThat(behind("coverage", false)).extracting(one -> one.path("title").asText()).containsExactlyInAnyOrder("走访　" + paidLate, "走访　" + family);
        assertThat(behind("coverage", true)).hasSize(4);
        assertThat(behind("gifts", true)).extracting(one -> one.path("amount").decimalValue().intValue()).containsExactlyInAnyOrder(300, 500);
        assertThat(behind("gifts", false)).extracting(one -> one.path("record").asText()).containsExactly(
            one("select number from payment_order where household = ?", family));

        // and when
        database.update("update payment_order set state = 'REVERSED' where household = ?", family);

        // then
        assertThat(assessed("gifts").path("whole").decimalValue()).isEqualByComparingTo("500");
    }

    private String inSuddenNeed(ACampaign campaign) {
        return as(CLERK).post(campaign.path("/families"), Form.of("Family").with("idNumber", Fictitious.idNumber())).expect(201).json()
            .path("household").asText();
    }

    private JsonNode assessed(String rule) {
        return StreamSupport.stream(as("clerk." + CITY).get("/api/oversight/assessments/2018").expect(200).json().path("rows").spliterator(), false)
            .filter(row -> row.path("union").asText().equals(DISTRICT)).findFirst().orElseThrow().path("cells").path(rule);
    }

    private List<JsonNode> behind(String rule, boolean whole) {
        return StreamSupport.stream(as("clerk." + CITY).get("/api/oversight/assessments/2018/cells?union=" + DISTRICT + "&rule=" + rule + "&whole="
            + whole).expect(200).json().path("items").spliterator(), false).toList();
    }

    @Test
    void everything_that_is_wrong_with_a_plan_is_told_at_once() {
        Form plan = Form.of("PlanCampaign");
        opened().tried("PlanCampaign", plan.with("from", "2020-01-01").with("budgets", List.of(Map.of("source", "UNION", "amount", 1),
                Map.of("source", "UNION", "amount", 2)))).refusedAt("from", "一年以内").refusedAt("budgets[1].source", "只填一次");
    }

    // domain.md C34 and N23: 先建档、后帮扶; fiscal money goes by the bank
    @Test
    void a_family_not_on_file_is_given_of_the_unions_own_money_and_nothing_fiscal() {
        itIs("2018-02-01T09:00:00+08:00");
        deposited("CENTRAL", "50000");
        deposited("UNION", "5000");
        ACampaign campaign = opened().started();
        String family = as(CLERK).post(campaign.path("/families"), Form.of("Family").with("idNumber", Fictitious.idNumber())).expect(201)
            .json().path("household").asText();
        campaign.visited(campaign.visitOf(family));
        Form gift = Form.of("RequestPayments").with("further", true).with("households", List.of(Map.of("household", family, "amount", 500)));
        Form goods = gift.with("method", "IN_KIND").with("goods", "米、面、油");

        campaign.tried("RequestPayments", gift.with("source", "CENTRAL").with("method", "BANK")).refused(403).saying("先建档");
        campaign.tried("RequestPayments", goods.with("source", "CENTRAL")).refused(403).saying("银行");
        campaign.done("RequestPayments", goods.with("source", "UNION"));

        assertThat(database.queryForList("select source || ' ' || cast(amount as varchar) from payment_order where household = ?", String.class,
            family)).containsExactly("UNION 500.00");
    }

    @Test
    void each_content_area_is_entered_with_what_the_notice_asks_for() {
        // given
        ACampaign campaign = opened().started();
        String path = campaign.path("/activities");
        Map<String, Form> areas = Map.of("rounds", activity("household-round"), "enterprises", activity("enterprise-visit"), "frontline", activity("frontline-visit"), "migrants",
            activity("migrant-service"), "resources", activity("resource"), "inspections", activity("inspection"));

        // when
        areas.forEach((area, form) -> as("clerk." + PLANT).post(path + "/" + area, form).expect(201));

        // then
        as("clerk." + PLANT).post(path + "/enterprises", areas.get("enterprises").with("settlement", " ").with("outing.staff", 0))
            .refusedAt("settlement", "职工安置").refusedAt("outing.staff", "至少 1 人");
        as("clerk." + PLANT).post(path + "/rounds", areas.get("rounds").with("households", 0)).refusedAt("households", "至少 1 户");
        as("clerk." + PLANT).post(path + "/migrants", areas.get("migrants").with("kind", "PARTY")).refusedAt("kind", "");
        as("clerk." + PLANT).post(path + "/inspections", areas.get("inspections").with("problems", 9)).refusedAt("problems", "不能多于");
        as("clerk." + PLANT).post(path + "/frontline", areas.get("frontline").with("outing.heldOn", "2018-01-17")).refusedAt("outing.heldOn", "今天");
        as("clerk." + PLANT).post(path + "/dances", areas.get("frontline")).refused(404);
        as("clerk.130306").post(path + "/frontline", areas.get("frontline")).refused(404);
        JsonNode items = as(CLERK).get(path).expect(200).json().path("items");
        assertThat(items).hasSize(6);
        assertThat(as(CLERK).get(path + "?area=rounds").expect(200).json().at("/items/0/expense").decimalValue()).isEqualByComparingTo("60");
        assertThat(as(CLERK).get(campaign.path("/statistics/warmth")).expect(200).json().path("season").asText()).isEqualTo(campaign.number());
        for (String column : List.of("enterprises.hardship", "frontline.projects", "wages.persons", "cadres.activities")) {
            assertThat(cellOf(campaign, column).path("value").decimalValue()).as(column).isPositive();
        }
        String number = as(CLERK).get(path + "?area=migrants").expect(200).json().at("/items/0/number").asText();
        as(CLERK).post(path + "/" + number + "/withdrawal", "{\"reason\":\"重复登记\"}").refused(404);
        as("clerk." + PLANT).post(path + "/" + number + "/withdrawal", "{\"reason\":\"重复登记\"}").expect(204);
        as("clerk." + PLANT).post(path + "/" + number + "/withdrawal", "{\"reason\":\"重复登记\"}").refused(409);
        assertThat(database.queryForObject("select content_sealed from campaign_activity where number = ?", String.class, number))
            .doesNotContain("欠薪");
    }

    /** The cell of the sum: what lies behind it comes to what stands in it. */
    private JsonNode cellOf(ACampaign campaign, String column) {
        JsonNode cell = as(CLERK).get(campaign.path("/statistics/warmth/cells?row=total&column=" + column)).expect(200).json();
        BigDecimal behind = BigDecimal.ZERO;
        for (JsonNode item : cell.path("items")) {
            behind = behind.add(item.path("amount").decimalValue());
        }
        assertThat(behind).as(column + " in " + cell).isEqualByComparingTo(cell.path("value").decimalValue());
        return cell;
    }

    private Form activity(String example) {
        return Form.of(example).with("outing.heldOn", "2018-01-16");
    }

    @Test
    void others_see_nothing_of_a_campaign_and_a_base_union_its_own_part() {
        onFile(2);
        ACampaign campaign = opened().started();
        as("clerk.130306").get(campaign.path("")).refused(404);
        as("clerk.130306").get(campaign.path("/coverage")).refused(404);
        as("clerk.130306").get(campaign.path("/households")).refused(404);
        JsonNode own = as("surveyor1." + PLANT).get(campaign.path("/coverage")).expect(200).json();
        assertThat(own.path("union").asText()).isEqualTo(PLANT);
        as("surveyor1." + PLANT).get(campaign.path("/coverage?union=" + DISTRICT)).refused(404);
        as("clerk." + PLANT).post("/api/campaigns", Form.of("Campaign")).refused(403);
        as(CLERK).post("/api/campaigns", Form.of("Campaign")).refused(409);
        as(CLERK).get(campaign.path("/households?state=PAID")).refusedAt("state", "之一");
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Answer>> answers = Stream.of(one, other).map(request -> both.submit(() -> {
                start.await();
                return request.call();
            })).toList();
            List<Answer> all = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            both.shutdown();
        }
    }
}
