package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 部署-推荐-征求意见-核实-公示-报送-审核-择优-审议-公示-表扬, in Tasklist and on our pages, by everybody's own hands. */
class NominationJourneyIT extends BrowserTest {

    private static final String BASE = "13010201";
    private static final String COUNTY = "130102";
    private static final String CITY = "130100";
    private static final String PROVINCE = "130000";

    private String round;
    private String number;

    private PreparedNomination other;

    @Test
    void a_helper_of_a_base_union_comes_to_be_commended_by_the_province() {
        LocalDate last = product().now().toLocalDate().plusDays(60);
        RoundPages organiser = new RoundPages(at_a_desk("clerk." + PROVINCE));
        organiser.deployed("hebei-warm-heart-2021", last.minusDays(20), last.minusDays(1));
        round = organiser.deployed("hebei-warm-heart-2021", last.minusDays(20), last);

        the_unit_proposes_and_publishes(last);
        the_unit_hands_in_what_the_county_verifies_and_the_organs_agree_to();
        the_city_submits_two_together();
        product().now(last.plusDays(1) + "T00:00:01+08:00");
        the_organiser_meets_twice_publishes_and_commends();

        Worker clerk = at_a_desk("clerk." + BASE);
        assertThat(new RoundPages(clerk).show(round).nomination(number)).containsText("已受表扬");
        clerk.page().navigate("/honours/");
        assertThat(clerk.page().locator(".honours tbody tr").first()).containsText("困难职工暖心人");
    }

    private void the_unit_proposes_and_publishes(LocalDate until) {
        Worker clerk = at_a_desk("clerk." + BASE);
        Tasklist tasklist = new Tasklist(clerk).open("我的待办").start("推荐");
        clerk.page().locator(".uc-starts button").filter(new Locator.FilterOptions().setHasText(until + " 截止")).click();
        tasklist.fill("hebei-warm-heart-2021", PreparedNomination.aWarmHeart()).submitStart();
        number = product().get("clerk." + BASE, "/api/rounds/" + round).at("/nominations/0/nomination").asText();

        done(clerk, number, "征求被联系困难职工意见", "ask-helped-workers");
        done(at_a_desk("reviewer." + BASE), number, "逐项核实推选条件", "confirm-conditions");
        done(clerk, number, "张贴公示", "post-notice");
    }

    private void the_unit_hands_in_what_the_county_verifies_and_the_organs_agree_to() {
        other = PreparedNomination.proposed(product(), round, COUNTY, "FRONTLINE").posted();
        the_publicity_ends(other.view().at("/publicity/endsAt").asText());
        done(at_a_desk("clerk." + BASE), number, "填写申报材料并报上级工会", "submit-nomination");
        done(at_a_desk("reviewer." + COUNTY), number, "审核身份和事迹", "verify-nomination");
        Worker consultee = at_a_desk("consultee." + COUNTY);
        done(consultee, number, "出具意见（组织（人事）部门）", "give-opinion");
        done(consultee, number, "出具意见（纪检监察机关）", "give-opinion");
        done(at_a_desk("approver." + COUNTY), number, "择优并汇总报送", "choose-and-submit");
    }

    private void the_city_submits_two_together() {
        other.verifiedBy(CITY);
        done(at_a_desk("reviewer." + CITY), number, "审核身份和事迹", "verify-nomination");
        RoundPages city = new RoundPages(at_a_desk("approver." + CITY)).show(round).compare();
        city.choose(number);
        assertThat(city.outlook()).containsText("名额 8，已报送 0，已选 1，剩余 7");
        city.choose(other.number());
        assertThat(city.outlook()).containsText("已选 2，剩余 6");
        assertThat(city.outlook()).containsText("一线工会干部连同尚未选的只有 2 人，少于 5");
        city.submit(2);
    }

    private void the_organiser_meets_twice_publishes_and_commends() {
        other.done("reviewer." + PROVINCE, "VerifyNomination");
        done(at_a_desk("reviewer." + PROVINCE), number, "审核身份和事迹", "verify-nomination");
        Worker secretary = at_a_desk("secretary." + PROVINCE);
        met(secretary, "评审组");
        met(secretary, "主席会议");
        done(at_a_desk("clerk." + PROVINCE), round, "张贴公示", "post-notice");
        the_publicity_ends(product().get("clerk." + PROVINCE, "/api/publicities").findParents("case").stream()
            .filter(one -> one.path("case").asText().equals(round)).findFirst().orElseThrow().path("endsAt").asText());
        done(at_a_desk("approver." + PROVINCE), round, "制发表扬通报", "commend");
    }

    private void met(Worker secretary, String body) {
        MeetingPages meeting = new MeetingPages(secretary).begun(body, List.of(number, other.number()));
        secretary.button("全部议题全票同意").click();
        secretary.button("记录人与全部对象无亲属关系").click();
        meeting.ballot(number).getByLabel("讨论意见").fill("事迹突出，同意。");
        secretary.button("第一项的讨论意见用于其他未填的议题").click();
        meeting.handIn(2);
        assertThat(secretary.page().locator("#notice")).containsText("2 项议题已办结，通过 2 项");
    }

    private void the_publicity_ends(String end) {
        product().now(OffsetDateTime.parse(end).plusSeconds(1).toString());
    }

    private void done(Worker worker, String number, String task, String form) {
        new Tasklist(worker).done(number, task, form, PreparedNomination.form(product(), form));
    }
}
