package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is wrong is told where it stands, and whatever else was typed stays. */
class RefusalIT extends BrowserTest {

    private static final String CLERK = "clerk.13030602";
    private static final String OF_THE_MOTHER = "[id$='-Field_members_idNumber_0']";
    private static final String NARRATIVE = "[id$='-Field_narrative']";

    private Tasklist startFormWith(ObjectNode application, String... expected) {
        product().put(CLERK, "/api/forms/application/draft", application);
        Worker clerk = at_a_desk(CLERK);
        for (String part : expected) {
            clerk.expecting(part);
        }
        return new Tasklist(clerk).open("我的待办").start("困难职工建档立卡");
    }

    private static ObjectNode withMother(String idNumber) {
        ObjectNode application = PreparedCase.anApplication();
        ((ObjectNode) application.path("members").get(0)).put("idNumber", idNumber);
        return application;
    }

    @Test
    void a_copying_error_in_an_id_number_is_told_at_its_field_and_mended_there() {
        ObjectNode right = PreparedCase.anApplication();
        String number = right.at("/members/0/idNumber").asText();
        String wrong = number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");
        Tasklist tasklist = startFormWith(withMother(wrong), "status of 400");
        Locator form = tasklist.form();
        form.locator(NARRATIVE).fill("刚刚补写的一句话");

        tasklist.pressStart();

        assertThat(form.locator(".uc-summary")).containsText("身份证号码的校验码（末位）不符");
        assertThat(form.locator(".uc-summary")).isFocused();
        Locator field = form.locator(".fjs-form-field:has(> " + OF_THE_MOTHER + "), .fjs-form-field:has(" + OF_THE_MOTHER
            + ")").last();
        assertThat(field).containsText("校验码（末位）不符");
        form.locator(".uc-summary a").first().click();
        assertThat(form.locator(OF_THE_MOTHER)).isFocused();
        assertThat(form.locator(NARRATIVE)).hasValue("刚刚补写的一句话");
        assertThat(form.locator(OF_THE_MOTHER)).hasValue(wrong);

        form.locator(OF_THE_MOTHER).fill(number);
        tasklist.submitStart();
    }

    @Test
    void somebody_of_another_household_is_refused_by_the_server_at_his_field() {
        ObjectNode filed = PreparedCase.anApplication();
        product().post(CLERK, "/api/hardship/applications", filed);
        Tasklist tasklist = startFormWith(withMother(filed.at("/applicant/idNumber").asText()), "status of 409");
        Locator form = tasklist.form();
        form.locator(NARRATIVE).fill("配偶一方已在他处");

        tasklist.pressStart();

        assertThat(form.locator(".uc-summary")).containsText("一户一档，不能重复申请");
        assertThat(form.locator(OF_THE_MOTHER)).hasAttribute("aria-invalid", "true");
        form.locator(".uc-summary a").first().click();
        assertThat(form.locator(OF_THE_MOTHER)).isFocused();
        assertThat(form.locator(NARRATIVE)).hasValue("配偶一方已在他处");
        form.locator(OF_THE_MOTHER).fill(cn.unioncare.api.Fictitious.idNumber());
        tasklist.submitStart();
    }

    @Test
    void what_is_missing_is_told_before_anything_is_sent() {
        PreparedCase prepared = PreparedCase.filed(product(), "13030602");
        Tasklist tasklist = new Tasklist(at_a_desk(CLERK)).open("本组待认领").claim(prepared.number(), "审查申请材料");
        Locator form = tasklist.form();

        tasklist.complete();

        assertThat(form.locator(".uc-summary")).containsText(Pattern.compile("有 \\d+ 处需要更正"));
        assertThat(form.locator(".uc-summary")).isFocused();
        tasklist.fill("check-completeness", prepared.form("CheckCompleteness")).complete();
        assertThat(tasklist.card(prepared.number(), "审查申请材料")).hasCount(0);
        prepared.task("SurveyHome");
    }
}
