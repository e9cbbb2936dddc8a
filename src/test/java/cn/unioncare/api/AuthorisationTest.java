package cn.unioncare.api;

import cn.unioncare.documents.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

import static cn.unioncare.api.Fictitious.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

/** 授权书（声明书） as a record over HTTP: publicity and comparison ask it on the day, the clerk adds to it. */
class AuthorisationTest extends ApiTest {

    private static final String[] PUBLICITY_ONLY = {"PUBLICITY"};

    private final Form letter = Form.ofText("""
        {"kind":"EXTENSION","letter":{"signedOn":"2018-02-01","validUntil":"2019-01-31","scopes":["PUBLICITY"],
         "adultsSigned":true,"declared":true,"sensitiveConsent":true},"attachments":[{"id":"","kind":"AUTHORISATION"}]}""");

    @Test
    void a_list_is_not_put_up_without_consent_to_publicity() {
        // given
        ACase comparisonOnly = filed(BASE, anApplication().with("authorisation.scopes", new String[] {"CIVIL_AFFAIRS"}))
            .upTo("PostNotice");

        // when
        Answer refused = comparisonOnly.tried("PostNotice", comparisonOnly.form("PostNotice")).refused(403);

        // then
        assertThat(refused.detail()).contains("2018-02-01 签署", "没有载明公示", "补签授权书");
        assertThat(comparisonOnly.shown("PostNotice").path("authorisationMissing").asText()).contains("没有载明公示");
        assertThat(comparisonOnly.isAt("PostNotice")).isTrue();
    }

    @Test
    void a_list_is_not_put_up_if_consent_ends_before_its_last_day_and_is_once_a_letter_is_added() {
        // given
        ACase expiring = filed(BASE, anApplication().with("authorisation.validUntil", "2018-02-07")).upTo("PostNotice");
        assertThat(expiring.tried("PostNotice", expiring.form("PostNotice")).refused(403).detail())
            .contains("有效期至 2018-02-07", "2018-02-08");

        // when
        letters(expiring, letter.with("kind", "RENEWAL").with("letter.signedOn", "2018-02-01")
            .with("attachments[0].id", scan())).expect(201);

        // then
        assertThat(expiring.shown("PostNotice").path("authorisationMissing").isMissingNode()).isTrue();
        expiring.done("PostNotice");
        assertThat(expiring.acts()).contains("AUTHORISED", "PUBLISHED");
    }

    @Test
    void what_may_be_done_today_is_told_with_every_letter() {
        // given
        ACase filed = filed(BASE, anApplication().with("authorisation.scopes", PUBLICITY_ONLY));

        // when
        JsonNode told = as("reviewer." + COUNTY).get(path(filed)).expect(200).json();

        // then
        assertThat(told.path("items")).hasSize(1);
        assertThat(told.at("/items/0/kindName").asText()).isEqualTo("随申请提交");
        assertThat(told.at("/coverage/0/covered").asBoolean()).isFalse();
        assertThat(told.at("/coverage/0/missing").asText()).contains("没有载明民政核对");
        assertThat(told.at("/coverage/1/covered").asBoolean()).isTrue();
        assertThat(told.path("mayEnter").asBoolean()).isFalse();
    }

    @Test
    void after_a_withdrawal_nothing_more_is_posted_until_a_new_letter() {
        // given
        ACase waiting = aCaseAt("PostNotice");

        // when
        withdrawn(waiting);

        // then
        assertThat(waiting.tried("PostNotice", waiting.form("PostNotice")).refused(403).detail())
            .contains("自 2018-02-01 起撤回", "公示");
        letters(waiting, letter.with("kind", "RENEWAL").with("letter.signedOn", "2018-02-01")
            .with("attachments[0].id", scan())).expect(201);
        waiting.done("PostNotice");
    }

    @Test
    void a_withdrawal_takes_down_what_hangs_and_the_case_goes_back() {
        // given
        ACase hanging = aCaseAt("PostNotice").done("PostNotice");

        // when
        withdrawn(hanging);
        hanging.thePublicityEnds();

        // then
        assertThat(hanging.acts()).contains("CONSENT_WITHDRAWN", "PUBLICITY_TAKEN_DOWN");
        assertThat(hanging.tried("ReviewMaterials", Form.of("ReviewMaterials")).refused(403).detail())
            .contains("2018-02-01 撤下", "补签授权书");
        hanging.done("ReviewMaterials", Form.of("ReviewMaterials").with("decision", "RETURNED")
            .with("returnTo", "DELIBERATION"));
        letters(hanging, letter.with("kind", "RENEWAL").with("letter.signedOn", today().toString())
            .with("attachments[0].id", scan())).expect(201);
        hanging.upTo("ReviewMaterials").done("ReviewMaterials");
        assertThat(hanging.isAt("Determine")).isTrue();
    }

    @Test
    void a_list_that_was_taken_down_is_not_among_those_that_hang() {
        ACase hanging = aCaseAt("PostNotice").done("PostNotice");
        String list = "/api/publicities?limit=200";
        assertThat(as("clerk." + BASE).get(list + "&state=running").text()).isEqualTo(as("clerk." + BASE).get(list).text());
        assertThat(as("clerk." + BASE).get(list).text()).contains(hanging.number());
        withdrawn(hanging);
        assertThat(as("clerk." + BASE).get(list).text()).doesNotContain(hanging.number());
    }

    @Test
    void only_the_clerk_of_the_union_that_files_registers_letters() {
        ACase filed = filed();
        for (String other : List.of("clerk." + COUNTY, "reviewer." + COUNTY, "surveyor1." + BASE)) {
            as(other).post(path(filed), letter.with("attachments[0].id", scan())).refused(403);
        }
        as("clerk.13030602").post(path(filed), letter.with("attachments[0].id", scan())).refused(404);
        as("cashier." + BASE).get(path(filed)).refused(403);
    }

    @Test
    void wrong_letters_are_refused_field_by_field() {
        ACase filed = filed();
        letters(filed, letter.without("attachments")).refusedAt("attachments", "扫描件");
        letters(filed, letter.with("letter.signedOn", "2018-02-02").with("attachments[0].id", scan()))
            .refusedAt("letter.signedOn", "不能晚于今天");
        letters(filed, letter.with("letter.signedBy", new String[] {"测路人"}).with("attachments[0].id", scan()))
            .refusedAt("letter.signedBy", "家庭成员");
        letters(filed, letter.with("letter.validUntil", "2018-01-31").with("attachments[0].id", scan()))
            .refusedAt("letter.validUntil", "不能早于");
        letters(filed, letter.with("attachments[0].id", "00000000-0000-0000-0000-000000000000"))
            .refusedAt("attachments[0].id", "附件不存在");
        as("clerk." + BASE).post(path(filed) + "/withdrawals", "{}").refusedAt("reason", "撤回原因");
    }

    @Test
    void a_case_that_ended_without_an_archive_takes_no_letter() {
        ACase withdrawn = filed().done("CheckCompleteness", Form.of("CheckCompleteness").with("decision", "WITHDRAWN")
            .with("note", "本人撤回"));
        letters(withdrawn, letter.with("attachments[0].id", scan())).refused(409);
    }

    private Answer letters(ACase one, Form body) {
        return as("clerk." + BASE).post(path(one), body);
    }

    private void withdrawn(ACase one) {
        as("clerk." + BASE).post(path(one) + "/withdrawals", """
            {"withdrawnOn":"%s","scopes":["PUBLICITY"],"reason":"不愿公开","attachments":[{"id":"%s","kind":"OTHER"}]}"""
            .formatted(today(), scan())).expect(201);
    }

    private String scan() {
        return as("clerk." + BASE).upload(Upload.of("授权书.jpg", Papers.jpeg())).expect(201).json().path("id").asText();
    }

    private static String path(ACase one) {
        return "/api/hardship/cases/" + one.number() + "/authorisations";
    }
}
