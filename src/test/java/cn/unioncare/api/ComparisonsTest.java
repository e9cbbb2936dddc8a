package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.spreadsheets.Spreadsheets;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** 与民政部门数据比对: what comes back as an Excel file. */
class ComparisonsTest extends InHenan {

    private static final List<String> TITLES = List.of("档案编号", "比对结果", "不一致事项");

    @Test
    void every_mistake_of_a_file_is_told_with_its_row_and_column_and_nothing_of_it_is_kept() {
        String known = onFile();
        ACampaign campaign = opened().done("PlanCampaign").done("ApprovePlan");
        byte[] file = sheet(List.of(known, "不一致", "登记有小型客车一辆"), List.of(known, "一致", ""),
            List.of("DA-130306-2018-000001", "一致", ""), List.of("", "不一致", ""), List.of(onFile(), "不详", "房产两处"),
            List.of(onFile(), "一致", "房产两处"), List.of(onFile(), "不一致", "房".repeat(201)));

        JsonNode preview = sent(CLERK, campaign.path("/comparisons/preview"), file).expect(200).json();

        assertThat(preview.path("rows").asInt()).isEqualTo(7);
        assertThat(StreamSupport.stream(preview.path("errors").spliterator(), false)
            .map(error -> error.path("row").asInt() + error.path("column").asText())).containsExactlyInAnyOrder(
            "3档案编号", "4档案编号", "5档案编号", "5不一致事项", "6比对结果", "7不一致事项", "8不一致事项", "8不一致事项");
        sent(CLERK, campaign.path("/comparisons"), file).refused(400).saying("民政比对结果第4行档案编号");
        assertThat(kept(campaign)).isZero();
    }

    @Test
    void what_was_imported_stands_beside_the_form_and_is_answered_at_the_visit() {
        // given
        String car = onFile();
        String house = onFile();
        String agrees = onFile();
        ACampaign campaign = opened().done("PlanCampaign").done("ApprovePlan");
        sent(CLERK, campaign.path("/comparisons"), sheet(List.of(car, "不一致", "登记有小型客车一辆"), List.of(agrees, "不一致", "房产两处")))
            .expect(200).saying("\"differing\":2");
        sent(CLERK, campaign.path("/comparisons"), sheet(List.of(agrees, "一致", ""))).expect(200);
        assertThat(kept(campaign)).isEqualTo(1);
        assertThat(one("select matter_sealed from campaign_comparison where archive = ?", car)).doesNotContain("客车");

        // when
        Form compared = Form.of("CompareHouseholds").with("comparedOn", "2018-01-16").with("differences",
            List.of(Map.of("archive", house, "matter", "房产两处")));
        campaign.tried("CompareHouseholds", compared.with("compared", 1)).refusedAt("compared", "已导入");
        campaign.done("CompareHouseholds", compared).done("ConfirmTargets").done("ApproveTargets");

        // then
        for (String archive : List.of(car, house)) {
            String visit = campaign.visitOf(householdOf(archive));
            campaign.visited(visit, campaign.aRecord(PLANT)).refusedAt("differences", "不一致");
            campaign.visited(visit, campaign.aRecord(PLANT).with("differences", "已核实。")).expect(204);
        }
        campaign.visited(campaign.visitOf(householdOf(agrees)), campaign.aRecord(PLANT)).expect(204);
        sent(CLERK, campaign.path("/comparisons"), sheet(List.of(agrees, "不一致", "另有存款"))).refused(400).saying("已经走访");
        assertThat(one("select string_agg(act, ',') from ledger_event where case_id = ?", campaign.number())).contains("COMPARISON_IMPORTED");
    }

    @Test
    void the_template_is_what_the_import_takes_and_only_the_campaigns_clerk_imports() {
        ACampaign campaign = opened();
        byte[] template = as(CLERK).download("/api/campaigns/comparison-template").body();
        sent(CLERK, campaign.path("/comparisons/preview"), template).expect(200).saying("没有填写任何比对结果");
        sent("clerk." + PLANT, campaign.path("/comparisons"), template).refused(403);
        sent("reviewer." + DISTRICT, campaign.path("/comparisons"), template).refused(403);
        sent("clerk.130306", campaign.path("/comparisons/preview"), template).refused(404);
        database.update("update campaign set state = 'CLOSED' where number = ?", campaign.number());
        sent(CLERK, campaign.path("/comparisons"), sheet(List.of(onFile(), "一致", ""))).refused(409);
    }

    private int kept(ACampaign campaign) {
        return database.queryForObject("select count(*) from campaign_comparison where campaign = ?", Integer.class, campaign.number());
    }

    @SafeVarargs
    private static byte[] sheet(List<String>... rows) {
        List<List<String>> filled = new ArrayList<>();
        for (List<String> row : rows) {
            filled.add(row);
        }
        return Spreadsheets.of(List.of(Spreadsheets.page("民政比对结果", TITLES, filled)));
    }

    private Answer sent(String login, String path, byte[] file) {
        Upload upload = Upload.of("结果.xlsx", file);
        return as(login).send("POST", path, upload.contentType(), BodyPublishers.ofByteArray(upload.bytes()));
    }
}
