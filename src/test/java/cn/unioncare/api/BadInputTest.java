package cn.unioncare.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static cn.unioncare.api.Fictitious.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent: the status and the Chinese words of the contract, and nothing is changed. */
class BadInputTest extends ApiTest {

    private static final String APPLICATIONS = "/api/hardship/applications";
    private static final String ASSESSMENTS = "/api/hardship/assessments";
    private static final String FIGURES = """
        {"region":"130306","assessedOn":"2018-03-01","householdSize":3,"annualIncome":19800,"mainCause":"ILLNESS"}""";

    /** A case waiting at every step, by the step. */
    private final Map<String, ACase> waiting = new LinkedHashMap<>();
    private ACase posted;
    private Watch watch;

    @Override
    String begins() {
        return "2018-05-02T09:00:00+08:00";
    }

    @BeforeAll
    void a_case_waits_at_every_step() {
        the_day_begins();
        itIs("2018-03-01T09:00:00+08:00");
        Steps.ALL.stream().filter(step -> !step.equals("InvestigateObjection"))
            .forEach(step -> waiting.put(step, Steps.aCaseAt(step, this)));
        itIs("2018-05-02T09:00:00+08:00");
        posted = Steps.aCaseAt("InvestigateObjection", this);
        waiting.put("InvestigateObjection", posted);
        watch = new Watch(database);
    }

    private Answer unchanged(Supplier<Answer> request) {
        watch.changes();
        Answer answer = request.get();
        assertThat(watch.changes()).as("after %s", answer.request()).isEmpty();
        return answer;
    }

    private Answer applied(Object body) {
        return unchanged(() -> as("clerk." + BASE).post(APPLICATIONS, body));
    }

    private Answer completed(String step, Object body) {
        return unchanged(() -> waiting.get(step).tried(step, body));
    }

    static Stream<String> steps() {
        return Steps.ALL.stream();
    }

    // the application

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "applicant.idNumber|130306197908229961|校验码", "applicant.idNumber|130306790822996|18位",
        "applicant.idNumber|13030619790230996X|出生日期", "applicant.idNumber||请填写身份证号",
        "applicant.idNumber|１３０３０６１９７９０８２２９９６０|18位", "members[1].idNumber|13030620081105998x1|18位",
        "members[0].idNumber||请填写身份证号", "applicant.name||请填写姓名", "applicant.name|   |请填写姓名",
        "applicant.phone|12345|手机号", "applicant.phone|13900000001; drop table person|手机号",
        "applicant.ethnicity|99|从列表中选择", "applicant.health|很差|从列表中选择", "applicant.workStatus|BOSS|从列表中选择",
        "applicant.contractFrom|2018-02-30|格式不正确", "applicant.contractFrom|2018-2-3|格式不正确",
        "applicant.joinedUnionOn|20180203|格式不正确", "applicant.joinedUnionOn|2018-02-03T00:00:00Z|格式不正确",
        "applicant.contractUntil|+999999999-12-31|格式不正确", "applicant.contractFrom|0001-01-01|格式不正确",
        "appliedOn|明天|日期格式不正确，应如 2018-02-01", "appliedOn|2018-05-03|不能晚于今天", "appliedOn||申请日期",
        "kind|PERMANENT|格式不正确", "kind||申请类别", "household||户号", "household|123456789012345678901|20 位",
        "narrative||自述", "members[0].relation|99x|从列表中选择", "members[1].hardshipWorker||困难职工",
        "circumstances||家庭经济状况", "circumstances.mainCause|LAZINESS|格式不正确", "circumstances.mainCause||致困原因",
        "circumstances.annualIncome||家庭年总收入", "secondaryCauses[0]|77|从列表中选择", "needs[0]|xx|从列表中选择",
        "materials[0]|PASSPORT|格式不正确", "materials||材料", "authorisation.scopes[0]|EVERYTHING|格式不正确",
        "applicant.contractUntil|2014-12-31|不能早于开始日期", "applicant.joinedUnionOn|2018-05-03|入会时间不能晚于今天",
        "authorisation.validUntil|2118-02-01|最长 5 年", "authorisation.signedOn|2018-05-03|授权日期不能晚于今天",
        "household|<script>alert(1)|户号", "household|1303 06|户号", "applicant.name|😀😀|姓名", "members[0].name|测|至少 2 个字",
        "members[1].relation|10|一名配偶", "authorisation.validUntil||授权期限", "authorisation.adultsSigned||签字", "truthful||承诺"})
    void an_application_with_a_wrong_field_names_it(String field, String value, String reason) {
        applied(anApplication().with(field, value)).refusedAt(field, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "circumstances.annualIncome|-1|负数", "circumstances.annualIncome|19800.001|两位小数",
        "circumstances.annualIncome|10000001|过大", "circumstances.annualIncome|1e400|",
        "circumstances.annualIncome|1e999999999|", "circumstances.annualIncome|\"19800\"|格式不正确",
        "circumstances.annualIncome|\"NaN\"|格式不正确", "circumstances.annualIncome|true|格式不正确",
        "circumstances.annualIncome|[19800]|格式不正确", "circumstances.annualIncome|{}|格式不正确",
        "circumstances.savings|-0.01|负数", "circumstances.netInvestment|99999999999999999999|过大",
        "circumstances.rigidExpenditure|0.001|两位小数", "circumstances.monthsBelowStandard|-1|负数",
        "circumstances.monthsBelowStandard|601|过大", "circumstances.monthsBelowStandard|8.5|格式不正确",
        "circumstances.monthsBelowStandard|\"8\"|格式不正确", "circumstances.homes|100|过大",
        "circumstances.homes|99999999999|格式不正确", "circumstances.privateCar|0|格式不正确",
        "circumstances.privateCar|\"false\"|格式不正确", "circumstances.mainCause|0|格式不正确",
        "circumstances.contractMonths|-1|负数", "members[0].monthlyIncome|-5|负数",
        "members[0].monthlyIncome|0.333|两位小数", "members[0].monthlyIncome|1000001|过大",
        "appliedOn|17563|格式不正确", "appliedOn|[2018,2,1]|格式不正确", "kind|1|格式不正确",
        "applicant.name|12|格式不正确", "applicant.name|[\"测\"]|格式不正确", "applicant.householder|\"yes\"|格式不正确",
        "members|{}|格式不正确", "members[0]|null|不能为空", "members[0]|\"测孙三\"|格式不正确",
        "applicant|[]|格式不正确", "materials|\"AUTHORISATION\"|格式不正确", "truthful|false|真实",
        "authorisation.adultsSigned|false|签字", "secondaryCauses|[\"9\",\"9\",\"9\",\"9\"]|三项",
        "needs[0]|null|", "secondaryCauses[0]|null|", "applicant.name|\"测\\u0000二\"|格式不正确"})
    void an_application_with_a_value_of_the_wrong_kind_names_it(String field, String json, String reason) {
        Form marked = anApplication().with(field, "«here»");
        Answer answer = applied(marked.toString().replace("\"«here»\"", json)).refused(400);
        assertThat(answer.fields()).as(answer.text()).anyMatch(named -> named.startsWith(field));
        answer.saying(reason == null ? "" : reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"approved", "eligible", "case", "state", "applicant.age", "circumstances.netPerHead",
        "members[0].idNumber2", "authorisation.signature"})
    void an_application_with_a_field_that_nobody_declared_names_it(String field) {
        applied(anApplication().with(field, true)).refusedAt(field, "没有此项");
    }

    @Test
    void all_undeclared_fields_are_named_at_once() {
        assertThat(applied(anApplication().with("approved", true).with("eligible", true)).refused(400).fields())
            .contains("approved", "eligible");
    }

    @Test
    void whatever_the_application_itself_shows_is_told_in_one_round() {
        assertThat(applied(anApplication().with("applicant.idNumber", "130306197908229961").with("applicant.phone", "1")
            .with("appliedOn", "2018-05-03").with("members[1].relation", "10").with("applicant.joinedUnionOn", "2018-05-03")
            .with("authorisation.validUntil", "2118-02-01")).refused(400).fields())
            .containsExactlyInAnyOrder("applicant.idNumber", "applicant.phone", "appliedOn", "members[1].relation",
                "applicant.joinedUnionOn", "authorisation.validUntil");
    }

    @Test
    void an_application_with_several_wrong_fields_names_them_all() {
        // when
        Answer answer = applied(anApplication().with("applicant.idNumber", "130306197908229961")
            .with("circumstances.savings", -1).with("narrative", null)).refused(400);

        // then
        assertThat(answer.fields()).contains("applicant.idNumber", "circumstances.savings", "narrative");
    }

    @Test
    void a_household_of_more_than_thirty_is_refused() {
        Form crowd = anApplication();
        for (int i = 2; i < 31; i++) {
            crowd = crowd.with("members[" + i + "]", crowd.at("members[0]")).with("members[" + i + "].idNumber",
                Fictitious.idNumber());
        }
        applied(crowd).refusedAt("members", "29 人");
    }

    @Test
    void nobody_stands_twice_in_a_household() {
        Form application = anApplication();
        applied(application.with("members[1].idNumber", application.at("applicant.idNumber").asText()))
            .refusedAt("members[1].idNumber", "重复");
        applied(application.with("members[1].idNumber", application.at("members[0].idNumber").asText()))
            .refusedAt("members[1].idNumber", "重复");
    }

    @Test
    void nobody_is_born_after_today() {
        applied(anApplication().with("members[1].idNumber", Fictitious.idNumber(today().plusDays(1), 999)))
            .refusedAt("members[1].idNumber", "出生日期");
        applied(anApplication().with("applicant.idNumber", Fictitious.idNumber(today().minusYears(15), 999)))
            .refusedAt("applicant.idNumber", "16 周岁");
    }

    @Test
    void a_household_that_the_own_union_has_filed_is_not_said_to_be_elsewhere() {
        Form ours = anApplication();
        filed(BASE, ours);
        applied(ours).refused(409).saying("已在本单位建档");
    }

    @Test
    void a_member_who_is_on_file_elsewhere_is_named_and_nothing_of_the_other_household() {
        // given
        Form theirs = anApplication();
        ACase onFile = filed("13030602", theirs);

        // when
        Answer answer = applied(anApplication().with("members[0].idNumber", theirs.at("members[1].idNumber").asText()))
            .refused(409).saying("已在他处建档");

        // then
        assertThat(answer.fields()).containsExactly("members[0].idNumber");
        assertThat(answer.text()).doesNotContain(onFile.number(), "13030602", "示例水泥厂", "测",
            theirs.at("members[1].idNumber").asText());
    }

    @Test
    void loss_by_accident_is_a_part_of_rigid_spending_and_a_migrant_has_a_contract() {
        applied(anApplication().with("circumstances.accidentLoss", 3601))
            .refusedAt("circumstances.accidentLoss", "不能大于刚性支出");
        applied(anApplication().with("circumstances.migrant", true).with("circumstances.contractMonths", null))
            .refusedAt("circumstances.contractMonths", "劳动合同月数");
        applied(anApplication().with("authorisation.validUntil", "2018-01-01"))
            .refusedAt("authorisation.validUntil", "授权期限不能早于授权日期");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "circumstances.medicalExpenditure|3601|circumstances.rigidExpenditure|合计",
        "circumstances.otherExpenditure|399.99|circumstances.rigidExpenditure|合计应等于刚性支出",
        "circumstances.otherIncome|19800.01|circumstances.otherIncome|不能大于家庭年总收入",
        "circumstances.medicalExpenditure|-1|circumstances.medicalExpenditure|负数",
        "circumstances.ownMonthlyIncome|0.001|circumstances.ownMonthlyIncome|两位小数",
        "circumstances.ownMonthlyIncome|1e400|circumstances.ownMonthlyIncome|格式不正确",
        "circumstances.homeArea|10001|circumstances.homeArea|过大",
        "circumstances.vehicles|\"0123456789012345678901234567890123456789012345678901234567890\"|circumstances.vehicles|60 字",
        "applicant.registeredDivision|\"110101\"|applicant.registeredDivision|从列表中选择",
        "members[0].politicalStatus|\"99\"|members[0].politicalStatus|从列表中选择",
        "authorisation.authorised|[\"POLICE\"]|authorisation.authorised[0]|从列表中选择",
        "authorisation.inquiries|[\"PHONE\"]|authorisation.inquiries[0]|从列表中选择",
        "authorisation.signedBy|[\"测钱二\"]|authorisation.signedBy|人没有签字",
        "authorisation.signedBy|[\" \"]|authorisation.signedBy[0]|不能为空",
        "authorisation.declared|false|authorisation.declared|声明",
        "authorisation.sensitiveConsent|false|authorisation.sensitiveConsent|敏感个人信息"})
    void what_the_papers_add_is_checked_where_it_stands(String field, String json, String named, String reason) {
        Form marked = anApplication().with(field, "«here»");
        applied(marked.toString().replace("\"«here»\"", json)).refusedAt(named, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"name|\"测外人\"|家庭成员", "name|null|姓名", "kind|\"GUESS\"|格式不正确",
        "issuer|\"\"|开具单位", "netTotal|22400.01|不能大于税前", "bonuses|22401|不能大于税前", "hiredOn|\"2018-01-31\"|不能晚于出具日期",
        "issuedOn|\"2018-05-03\"|不能晚于今天", "phone|\"110\"|手机号", "stamp|true|没有此项"})
    void a_proof_of_income_that_cannot_be_names_its_field(String field, String json, String reason) {
        JsonNode proof = Form.of("Application").at("incomes[0]");
        Form marked = anApplication().with("incomes", List.of(proof)).with("incomes[0]." + field, "«here»");
        applied(marked.toString().replace("\"«here»\"", json)).refusedAt("incomes[0]." + field, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"kind\":\"ID_COPY\"}|[0].id|上传", "{\"id\":\"x\"}|[0].kind|附件类型",
        "{\"id\":\"x\",\"kind\":\"MOVIE\"}|[0].kind|附件类型", "{\"id\":\"x\",\"kind\":\"OTHER\",\"name\":\"../a\"}|[0].name|没有此项",
        "null|[0]|不能为空"})
    void an_enclosure_is_a_file_and_what_it_shows(String attachment, String field, String reason) {
        Form marked = anApplication().with("attachments", List.of("«here»"));
        applied(marked.toString().replace("\"«here»\"", attachment)).refusedAt("attachments" + field, reason);
    }

    @Test
    void only_a_clerk_files() {
        unchanged(() -> as("reviewer." + BASE).post(APPLICATIONS, anApplication())).refused(403).saying("经办人");
        unchanged(() -> as("admin").post(APPLICATIONS, anApplication())).refused(403);
    }

    @Test
    void a_place_without_a_standard_files_nothing() {
        unchanged(() -> as("clerk.131100").post(APPLICATIONS, anApplication())).refusedAt("region", "没有适用的低保标准");
    }

    @Test
    void texts_that_look_like_attacks_are_kept_as_texts() {
        // given
        String attack = "'; drop table person; -- <script>alert(1)</script> ${7*7} ../../etc/passwd";

        // when
        ACase filed = filed(BASE, anApplication().with("narrative", attack).with("applicant.workUnit", "<b>厂</b>"));

        // then
        filed.done("CheckCompleteness", Form.of("CheckCompleteness").with("decision", "INCOMPLETE").with("note", attack));
        as("clerk." + BASE).post("/api/tasks/" + filed.task("CorrectApplication") + "/claim").expect(204);
        assertThat(as("clerk." + BASE).get("/api/tasks/" + filed.task("CorrectApplication") + "/form").expect(200).json()
            .path("data").path("narrative").asText()).isEqualTo(attack);
        assertThat(database.queryForObject("select count(*) from person", Integer.class)).isPositive();
    }

    // any body

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{]", "nonsense", "{\"kind\":NaN}", "{\"kind\":'REGULAR'}", "{'kind':1}", "{} x",
        "{\"a\":1,}", "<xml/>", "\u0000"})
    void a_body_that_is_not_json_says_so(String body) {
        applied(body).refused(400).saying("JSON");
        completed("CheckCompleteness", body).refused(400).saying("JSON");
        unchanged(() -> as("clerk." + BASE).post("/api/hardship/assessments", body)).refused(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"x\"", "5", "true", "[{}]"})
    void a_body_that_is_no_object_is_refused(String body) {
        applied(body).refused(400);
        completed("CheckCompleteness", body).refused(400);
        unchanged(() -> as("clerk." + BASE).post(ASSESSMENTS, body)).refused(400);
        unchanged(() -> nobody().post("/api/public/notices/" + posted.publicity() + "/objections", body)).refused(400);
        unchanged(() -> as("admin").post("/api/demo/clock", body)).refused(400);
    }

    @Test
    void an_empty_object_names_every_field_that_is_needed() {
        assertThat(applied("{}").refused(400).fields()).contains("kind", "appliedOn", "applicant", "household",
            "circumstances", "narrative", "materials", "truthful");
    }

    @Test
    void a_body_nested_too_deep_is_refused() {
        String deep = "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);
        applied(deep).refused(400);
        completed("SurveyHome", deep).refused(400);
        completed("SurveyHome", "[".repeat(900) + "]".repeat(900)).refused(400);
    }

    @Test
    void a_body_over_the_limit_is_refused_however_it_is_sent() {
        String large = anApplication().with("narrative", "长".repeat(700_000)).toString();
        unchanged(() -> as("clerk." + BASE).post(APPLICATIONS, large)).refused(413).saying("1 MB");
        unchanged(() -> as("clerk." + BASE).postInChunks(APPLICATIONS, large)).refused(413).saying("1 MB");
        unchanged(() -> nobody().postInChunks("/api/public/notices/x/objections", large)).refused(413);
    }

    @Test
    void a_long_text_below_the_limit_is_bad_input() {
        applied(anApplication().with("narrative", "长".repeat(2001))).refusedAt("narrative", "2000 字");
        completed("AgreePlan", waiting.get("AgreePlan").form("AgreePlan")
            .with("fourMeasures", "3".repeat(60_000).split(""))).refusedAt("fourMeasures", "");
    }

    @Test
    void only_json_is_read() {
        for (String type : List.of("text/plain", "application/xml", "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded")) {
            unchanged(() -> as("clerk." + BASE).postAs(type, APPLICATIONS, anApplication().toString())).refused(415)
                .saying("JSON");
        }
        unchanged(() -> as("clerk." + BASE).post(APPLICATIONS)).refused(400);
    }

    @Test
    void another_method_is_not_supported() {
        unchanged(() -> as("clerk." + BASE).send("DELETE", "/api/archives", null, BodyPublishers.noBody())).refused(405);
        unchanged(() -> as("clerk." + BASE).get(APPLICATIONS)).refused(405);
        unchanged(() -> as("clerk." + BASE).get("/api/no/such/place")).refused(404);
    }

    // the steps

    @ParameterizedTest
    @MethodSource("steps")
    void no_step_takes_variables_that_its_form_does_not_have(String step) {
        Answer answer = completed(step, waiting.get(step).form(step).with("approved", true).with("eligible", true)
            .with("reviewingUnion", "13010201")).refused(400);
        assertThat(answer.fields()).contains("approved", "eligible", "reviewingUnion");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void no_step_is_completed_with_nothing(String step) {
        assertThat(completed(step, "{}").refused(400).fields()).isNotEmpty();
        completed(step, "null").refused(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CheckCompleteness|decision|\"MAYBE\"|格式不正确", "CheckCompleteness|present|[\"PASSPORT\"]|格式不正确",
        "CheckCompleteness|present|[]|缺少", "CheckCompleteness|decision|\"INCOMPLETE\"|一次写明",
        "CorrectApplication|applicant.idNumber|\"130306197908229961\"|校验码",
        "CorrectApplication|circumstances.savings|-1|负数",
        "HandleDuplicate|decision|\"IGNORED\"|格式不正确", "HandleDuplicate|reason|\" \"|理由",
        "CompareWithCivilAffairs|comparedOn|\"2018-05-03\"|不能晚于今天", "CompareWithCivilAffairs|conflicts|[null]|",
        "SurveyHome|surveyedOn|\"2018-05-03\"|不能晚于今天", "SurveyHome|surveyedOn|\"2018-02-29\"|格式不正确",
        "SurveyHome|surveyedOn|\"2018-01-15\"|不能早于申请日期", "Deliberate|heldOn|\"2018-01-20\"|先调查，后评议",
        "SurveyHome|surveyors|[]|请填写入户人员", "SurveyHome|surveyors[1].name|\"调查员甲\"|姓名重复",
        "Deliberate|attendees[1].name|\"评议员甲\"|姓名重复", "SurveyHome|surveyors[0].capacity|\"POLICE\"|格式不正确",
        "SurveyHome|verified.annualIncome|-1|负数", "SurveyHome|verified.annualIncome|1e400|",
        "SurveyHome|verified.annualIncome|19800.001|两位小数", "SurveyHome|verified.annualIncome|\"19800\"|格式不正确",
        "SurveyHome|verified.homes|1.5|格式不正确", "SurveyHome|noKinship|\"true\"|格式不正确",
        "SurveyHome|verified|null|家庭经济状况", "SurveyHome|situation|7|格式不正确",
        "ConfirmSurvey|agrees|1|格式不正确", "ReviewManually|category|\"富裕户\"|从列表中选择",
        "ReviewManually|category|null|困难类别", "Deliberate|heldOn|\"2018-05-03\"|不能晚于今天",
        "Deliberate|ballot.agree|-1|负数", "Deliberate|ballot.agree|5|合计", "Deliberate|ballot.agree|\"4\"|格式不正确",
        "Deliberate|ballot|{\"agree\":2147483647,\"against\":2147483647,\"abstain\":7}|过大",
        "Deliberate|expected|3|多于应到", "Deliberate|attendees|[]|到会人员", "Deliberate|attendees[0]|null|不能为空",
        "SignMinutes|accurate|null|属实", "PostNotice|postedOn|\"2018-05-03\"|不能晚于今天",
        "PostNotice|postedOn|\"2018-02-01\"|不能早于", "PostNotice|withoutPrivateData|false|不得含",
        "PostNotice|place|\"大门\\u0000口\"|格式不正确",
        "InvestigateObjection|receipt|\"YY-23456789ABCD\"|没有受理编号", "InvestigateObjection|upheld|null|属实",
        "ReviewMaterials|decision|\"REJECTED\"|格式不正确", "ReviewMaterials|decision|\"RETURNED\"|哪一环节",
        "ReviewMaterials|returnTo|\"SURVEY\"|只有退回", "ReviewMaterials|returnTo|\"Determine\"|格式不正确",
        "Determine|decision|\"approved\"|格式不正确", "Determine|decision|\"RETURNED\"|哪一环节", "Determine|opinion|\"\"|审批意见",
        "EnterArchive|bankCard|\"6222020000000000019\"|校验", "EnterArchive|bankCard|\"6222 0200\"|16至19位",
        "EnterArchive|housing|\"castle\"|从列表中选择", "EnterArchive|paperMatches|false|不一致",
        "AgreePlan|workerSigned|false|签字确认", "AgreePlan|until|\"2018-01-01\"|不能早于开始日期",
        "AgreePlan|until|\"+999999999-12-31\"|格式不正确", "AgreePlan|signedOn|\"2018-05-03\"|不能晚于今天",
        "CheckCompleteness|attachments|[null]|不能为空", "SurveyHome|verified.medicalExpenditure|3601|合计",
        "SurveyHome|home.housing|\"castle\"|从列表中选择", "SurveyHome|home|[]|格式不正确",
        "Deliberate|startedAt|\"25:00\"|格式不正确", "Deliberate|startedAt|\"下午\"|格式不正确",
        "PostNotice|channels|[\"TELEVISION\"]|从列表中选择", "PostNotice|phone|\"110\"|手机号",
        "PostNotice|email|\"信箱\"|邮箱格式", "InvestigateObjection|investigatedOn|\"2018-05-03\"|不能晚于今天",
        "EnterArchive|registeredDivision|\"123456\"|从列表中选择", "EnterArchive|postcode|\"66300\"|6 位",
        "EnterArchive|reliefConfirmedOn|null|确定时间", "EnterArchive|startedWorkOn|\"2018-05-03\"|不能晚于今天",
        "AgreePlan|needs|[\"xx\"]|从列表中选择", "AgreePlan|supervisionPhone|\"110\"|手机号",
        "AgreePlan|fourMeasures|[]|四个一批", "AgreePlan|fourMeasures|[null]|", "AgreePlan|phone|\"110\"|手机号"})
    void a_step_with_a_wrong_field_says_what_is_wrong(String step, String field, String json, String reason) {
        Form marked = waiting.get(step).form(step).with(field, "«here»");
        completed(step, marked.toString().replace("\"«here»\"", json)).refused(400).saying(reason == null ? "" : reason);
    }

    @Test
    void a_draft_is_an_object_of_reasonable_size() {
        ACase survey = waiting.get("SurveyHome");
        Caller surveyor = as(survey.workerOf("SurveyHome"));
        String task = "/api/tasks/" + survey.task("SurveyHome");
        surveyor.post(task + "/claim").expect(204);
        for (String body : List.of("[]", "null", "\"x\"", "{")) {
            unchanged(() -> surveyor.put(task + "/draft", body)).refused(400);
        }
        unchanged(() -> surveyor.put(task + "/draft", "{\"situation\":\"" + "长".repeat(300_000) + "\"}")).refused(400).saying("草稿过大");
        unchanged(() -> as("surveyor2." + BASE).put(task + "/draft", "{}")).refused(403);
        surveyor.post(task + "/unclaim").expect(204);
    }

    // addresses and their parameters

    @ParameterizedTest
    @ValueSource(strings = {"scope=foo", "scope=", "scope=MINE", "scope=mine&limit=0", "scope=mine&limit=-1",
        "scope=mine&limit=100000", "scope=mine&limit=201", "scope=mine&limit=abc", "scope=mine&limit=99999999999",
        "scope=mine&after=nonsense", "scope=mine&after=_", "scope=mine&after=", "scope=mine&after=-1y2p0ij32e8e8_x",
        "scope=mine&after=1y2p0ij32e8e7_x", ""})
    void a_wrong_parameter_of_the_task_list_is_named(String query) {
        Answer answer = unchanged(() -> as("clerk." + BASE).get("/api/tasks?" + query)).refused(400);
        assertThat(answer.fields()).as(answer.text()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope=mine&case=nonsense", "scope=claimable&case=%27%20or%201=1", "scope=mine&key=NoSuchStep",
        "scope=mine&after=jcxgqxs0_x"})
    void a_filter_that_nothing_matches_lists_nothing(String query) {
        // Somebody who has nothing to do.
        assertThat(unchanged(() -> as("clerk.130181").get("/api/tasks?" + query)).expect(200).json().path("items"))
            .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "JD-130306-2018-999999", "JD-130306-2018-1", "jd-130306-2018-000001",
        "%27%20or%201=1--", "JD-130102-2018-999999", "00000000-0000-0000-0000-000000000000"})
    void a_case_that_is_not_there_is_not_there(String number) {
        unchanged(() -> as("clerk." + BASE).get("/api/hardship/cases/" + number)).refused(404);
        unchanged(() -> as("auditor." + COUNTY).get("/api/audit/cases/" + number)).refused(404);
        unchanged(() -> as("clerk." + BASE).get("/api/archives/" + number)).refused(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "00000000-0000-0000-0000-000000000000", "%27%20or%201=1--", "42"})
    void a_task_that_is_not_there_is_not_there(String id) {
        Caller clerk = as("clerk." + BASE);
        unchanged(() -> clerk.get("/api/tasks/" + id + "/form")).refused(404);
        unchanged(() -> clerk.post("/api/tasks/" + id + "/claim")).refused(404);
        unchanged(() -> clerk.post("/api/tasks/" + id + "/unclaim")).refused(404);
        unchanged(() -> clerk.put("/api/tasks/" + id + "/draft", "{}")).refused(404);
        unchanged(() -> clerk.post("/api/tasks/" + id + "/complete", "{}")).refused(404);
        unchanged(() -> clerk.post("/api/tasks/" + id + "/complete?claim=true", "{}")).refused(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tasks//claim", "/api/tasks/a;b/form", "/api/tasks?scope=mine&key=%00",
        "/api/tasks?scope=mine&case=a%0Ab", "/api/archives?q=%00", "/api/archives?after=%01"})
    void an_address_that_no_page_links_to_is_refused(String path) {
        unchanged(() -> as("clerk." + BASE).get(path)).refused(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tasks/%00/form", "/api/tasks/..%2f/form", "/api/hardship/cases/a%2Fb"})
    void an_address_that_the_web_server_itself_refuses_tells_nothing(String path) {
        Answer answer = unchanged(() -> as("clerk." + BASE).get(path)).expect(400);
        assertThat(answer.text()).doesNotContain("Exception", "Tomcat", "unioncare");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "2", "null"})
    void claim_is_true_or_false(String claim) {
        ACase survey = waiting.get("SurveyHome");
        unchanged(() -> as("surveyor1." + BASE).post("/api/tasks/" + survey.task("SurveyHome") + "/complete?claim=" + claim,
            survey.form("SurveyHome"))).refusedAt("claim", "格式不正确");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"postedOn=2018-02-30&workingDays=5|postedOn", "postedOn=yesterday&workingDays=5|postedOn",
        "workingDays=5|postedOn", "postedOn=2018-02-12|workingDays", "postedOn=2018-02-12&workingDays=0|workingDays",
        "postedOn=2018-02-12&workingDays=-5|workingDays", "postedOn=2018-02-12&workingDays=1000000|workingDays",
        "postedOn=2018-02-12&workingDays=five|workingDays", "postedOn=1800-01-01&workingDays=5|postedOn",
        "postedOn=9999-12-31&workingDays=5|postedOn"})
    void the_calendar_names_what_it_cannot_count(String query, String field) {
        unchanged(() -> as("clerk." + BASE).get("/api/calendar/publicity?" + query)).refusedAt(field, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadline=2021-05-06&workingDays=5", "deadline=2021-05-06T12:00:00&workingDays=5",
        "deadline=soon&workingDays=5", "workingDays=5"})
    void a_deadline_is_an_instant(String query) {
        unchanged(() -> as("clerk." + BASE).get("/api/calendar/latest-start?" + query)).refusedAt("deadline", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"region|\"999999\"|标准", "region|\"13030\"|6 位", "region|130306|格式不正确",
        "assessedOn|\"1990-01-01\"|", "assessedOn|\"2018-02-30\"|格式不正确", "assessedOn|17563|格式不正确",
        "householdSize|0|至少 1 人", "householdSize|31|最多 30 人", "householdSize|\"3\"|格式不正确",
        "annualIncome|-1|负数", "annualIncome|19800.001|2 位小数", "annualIncome|1e400|", "annualIncome|\"19800\"|格式不正确",
        "mainCause|\"BOREDOM\"|没有这个选项", "mainCause|null|致困原因", "ruleSet|\"RS2030\"|没有这个选项", "savings|-1|负数",
        "accidentLoss|1|刚性支出", "homes|-1|负数", "approved|true|没有此项", "monthsBelowStandard|601|600"})
    void a_dry_run_with_a_wrong_figure_names_it(String field, String json, String reason) {
        String body = FIGURES.replaceFirst("\"" + field + "\":[^,}]+,?", "").replaceFirst("\\{", "{\"" + field + "\":"
            + json + ",").replace(",}", "}");
        unchanged(() -> as("clerk." + BASE).post(ASSESSMENTS, body)).refusedAt(field, reason == null ? "" : reason);
    }

    // the public

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{}|content", "{\"content\":\"  \"}|content", "{\"content\":5}|content",
        "{\"content\":\"有车\",\"name\":\"某人\"}|name", "{\"content\":[\"有车\"]}|content"})
    void an_objection_without_content_is_refused(String body, String field) {
        unchanged(() -> nobody().post("/api/public/notices/" + posted.publicity() + "/objections", body))
            .refusedAt(field, "");
    }

    @Test
    void an_objection_to_nothing_is_not_received() {
        unchanged(() -> nobody().post("/api/public/notices/GS-130306-2018-999999/objections", "{\"content\":\"有车\"}"))
            .refused(404);
        unchanged(() -> nobody().post("/api/public/notices/" + waiting.get("PostNotice").publicity() + "/objections",
            "{\"content\":\"有车\"}")).refused(404);
        unchanged(() -> nobody().post("/api/public/notices/" + posted.publicity() + "/objections",
            "{\"content\":\"" + "长".repeat(2001) + "\"}")).refusedAt("content", "2000 字");
        unchanged(() -> nobody().get("/api/public/objections/YY-AAAAAAAAAAAA")).refused(404);
    }
}
