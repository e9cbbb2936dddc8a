package cn.unioncare;

import cn.unioncare.aid.AidApplication;
import cn.unioncare.aid.AidCheck;
import cn.unioncare.aid.AidDiscussion;
import cn.unioncare.aid.AidOpinion;
import cn.unioncare.aid.AidPayment;
import cn.unioncare.aid.RefusalDelivered;
import cn.unioncare.aid.ServiceResult;
import cn.unioncare.aid.UseConfirmed;
import cn.unioncare.documents.CodeList;
import cn.unioncare.campaign.Approval;
import cn.unioncare.campaign.CampaignPlan;
import cn.unioncare.campaign.FinalReport;
import cn.unioncare.campaign.GiftsRequested;
import cn.unioncare.campaign.HouseholdsCompared;
import cn.unioncare.campaign.ReportsChecked;
import cn.unioncare.campaign.TargetsConfirmed;
import cn.unioncare.campaign.UncoveredExplained;
import cn.unioncare.campaign.VisitRecord;
import cn.unioncare.documents.CodeLists;
import cn.unioncare.hardship.ArchiveEntry;
import cn.unioncare.hardship.ComparisonResult;
import cn.unioncare.hardship.CompletenessCheck;
import cn.unioncare.hardship.DeliberationMinutes;
import cn.unioncare.hardship.Determination;
import cn.unioncare.hardship.DuplicateDecision;
import cn.unioncare.hardship.HardshipApplication;
import cn.unioncare.hardship.ManualReview;
import cn.unioncare.hardship.MinutesSignature;
import cn.unioncare.hardship.PlanOfAssistance;
import cn.unioncare.hardship.Review;
import cn.unioncare.hardship.SurveyConfirmation;
import cn.unioncare.hardship.SurveyRecord;
import cn.unioncare.nomination.AllocationAdopted;
import cn.unioncare.nomination.AssemblyOpinion;
import cn.unioncare.nomination.Commendation;
import cn.unioncare.nomination.ConditionsConfirmed;
import cn.unioncare.nomination.HelpedWorkersOpinion;
import cn.unioncare.nomination.RoundMeeting;
import cn.unioncare.nomination.TierSubmission;
import cn.unioncare.nomination.UnitSubmission;
import cn.unioncare.nomination.Verification;
import cn.unioncare.nomination.consultation.Opinion;
import cn.unioncare.notices.ObjectionFinding;
import cn.unioncare.notices.Posting;
import cn.unioncare.oversight.InspectionAnswer;
import cn.unioncare.oversight.Rectification;
import cn.unioncare.payments.BankFileSent;
import cn.unioncare.payments.BankReply;
import cn.unioncare.payments.BatchApproval;
import cn.unioncare.payments.BatchList;
import cn.unioncare.payments.CorrectedAccounts;
import cn.unioncare.payments.GoodsIssued;
import cn.unioncare.payments.ReceiptsConfirmed;
import cn.unioncare.payments.Referral;
import cn.unioncare.payments.Repayment;
import cn.unioncare.payments.RepaymentDemand;
import cn.unioncare.tipoffs.TipOffAcceptance;
import cn.unioncare.tipoffs.TipOffAnswer;
import cn.unioncare.tipoffs.TipOffDecision;
import cn.unioncare.tipoffs.TipOffFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A form and the record that it fills are written in two places: they must ask for the same things in the same way. The form of
 * a programme has no record; what is sent is held against the form itself.
 */
class FormsMatchRecordsTest {

    private static final Map<String, Class<?>> RECORD_OF_FORM = new TreeMap<>(Map.ofEntries(
            entry("hardship/application", HardshipApplication.class),
            entry("hardship/correct-application", HardshipApplication.class),
            entry("hardship/check-completeness", CompletenessCheck.class),
            entry("hardship/handle-duplicate", DuplicateDecision.class),
            entry("hardship/compare-with-civil-affairs", ComparisonResult.class),
            entry("hardship/survey-home", SurveyRecord.class),
            entry("hardship/confirm-survey", SurveyConfirmation.class),
            entry("hardship/review-manually", ManualReview.class),
            entry("hardship/deliberate", DeliberationMinutes.class),
            entry("hardship/sign-minutes", MinutesSignature.class),
            entry("hardship/review-materials", Review.class),
            entry("hardship/determine", Determination.class),
            entry("hardship/enter-archive", ArchiveEntry.class),
            entry("hardship/agree-plan", PlanOfAssistance.class),
            entry("assistance/plan-campaign", CampaignPlan.class),
            entry("assistance/approve-plan", Approval.class),
            entry("assistance/compare-households", HouseholdsCompared.class),
            entry("assistance/confirm-targets", TargetsConfirmed.class),
            entry("assistance/approve-targets", Approval.class),
            entry("assistance/request-payments", GiftsRequested.class),
            entry("assistance/check-reports", ReportsChecked.class),
            entry("assistance/sign-reports", ReportsChecked.class),
            entry("assistance/explain-uncovered", UncoveredExplained.class),
            entry("assistance/close-report", FinalReport.class),
            entry("assistance/visit-household", VisitRecord.class),
            entry("assistance/aid-application", AidApplication.class),
            entry("assistance/fill-aid", AidApplication.class),
            entry("assistance/check-aid", AidCheck.class),
            entry("assistance/review-aid", AidOpinion.class),
            entry("assistance/approve-aid", AidOpinion.class),
            entry("assistance/discuss-aid", AidDiscussion.class),
            entry("assistance/request-payment", AidPayment.class),
            entry("assistance/confirm-use", UseConfirmed.class),
            entry("assistance/provide-service", ServiceResult.class),
            entry("assistance/deliver-refusal", RefusalDelivered.class),
            entry("tipoffs/accept-tip-off", TipOffAcceptance.class),
            entry("tipoffs/investigate-tip-off", TipOffFindings.class),
            entry("tipoffs/decide-tip-off", TipOffDecision.class),
            entry("tipoffs/answer-tip-off", TipOffAnswer.class),
            entry("notices/post-notice", Posting.class),
            entry("notices/investigate-objection", ObjectionFinding.class),
            entry("nomination/record-assembly", AssemblyOpinion.class),
            entry("nomination/ask-helped-workers", HelpedWorkersOpinion.class),
            entry("nomination/confirm-conditions", ConditionsConfirmed.class),
            entry("nomination/submit-nomination", UnitSubmission.class),
            entry("nomination/verify-nomination", Verification.class),
            entry("nomination/choose-and-submit", TierSubmission.class),
            entry("nomination/adopt-allocation", AllocationAdopted.class),
            entry("nomination/hold-meeting", RoundMeeting.class),
            entry("nomination/commend", Commendation.class),
            entry("nomination/give-opinion", Opinion.class),
            entry("oversight/answer-inspection", InspectionAnswer.class),
            entry("oversight/report-rectification", Rectification.class),
            entry("assistance/prepare-batch", BatchList.class),
            entry("assistance/approve-batch", BatchApproval.class),
            entry("assistance/send-to-bank", BankFileSent.class),
            entry("assistance/record-bank-reply", BankReply.class),
            entry("assistance/issue-goods", GoodsIssued.class),
            entry("assistance/correct-accounts", CorrectedAccounts.class),
            entry("assistance/confirm-receipts", ReceiptsConfirmed.class),
            entry("assistance/demand-repayment", RepaymentDemand.class),
            entry("assistance/record-repayment", Repayment.class),
            entry("assistance/refer-refusal", Referral.class)));

    static final List<String> FORMS = List.copyOf(RECORD_OF_FORM.keySet());

    /** The forms that no task carries: each starts a case. */
    private static final Set<String> START_FORMS = Set.of("hardship/application", "assistance/aid-application");

    /** The task whose form each programme brings. */
    private static final String DRAWN_BY_THE_PROGRAMME = "nomination/correct-nomination";

    /** Required by the form although the record lets them be absent: each is shown only where it is asked for. */
    private static final Set<String> REQUIRED_WHERE_SHOWN = Set.of(
            "TierSubmission.report",             // 择优报送的，出具推荐情况报告并盖章
            "TierSubmission.sealed",
            "TierSubmission.paperReceived",
            "TierSubmission.paperReceivedOn",    // 收到纸质材料的，填写日期和份数
            "TierSubmission.paperCopies",
            "CompletenessCheck.note",            // 退回补正的，一次告知全部内容；撤回的，写明原因
            "ComparisonResult.conflicts",        // 存在冲突的，列明冲突事项
            "ManualReview.category",             // 复核符合的，确定困难类别
            "Review.returnTo",                   // 退回的，指明环节
            "Determination.returnTo",            // 退回的，指明环节
            "HardshipApplication.circumstances.contractMonths",  // 农民工填写劳动合同月数
            "SurveyRecord.verified.contractMonths",
            "ArchiveEntry.reliefConfirmedOn",    // 是解困脱困对象的，填写确定时间
            "Repayment.amount",                  // 收到退款的，填写金额、日期和凭据；拒不退还的，写明情况
            "Repayment.repaidOn",
            "Repayment.receipt",
            "Repayment.reason",
            "VisitRecord.differences",           // 民政比对不一致的，写明入户核实情况
            "VisitRecord.needKind",              // 有突发困难的，写明需要的帮扶
            "VisitRecord.need",
            "AidApplication.archive",            // 已建档的
            "AidApplication.name",               // 没有建档的
            "AidApplication.idNumber",
            "AidApplication.phone",
            "AidApplication.address",
            "AidApplication.ownPart",            // 医疗类的
            "AidApplication.studentIdNumber",    // 助学类的
            "AidApplication.amount",             // 发放款物的
            "AidApplication.source",
            "AidApplication.method",
            "AidApplication.bank",               // 银行代发的
            "AidApplication.bankCard",
            "AidApplication.goods",              // 实物发放的
            "TipOffAcceptance.answer",           // 转送、不予受理的
            "AidCheck.note",                     // 退回、撤回的
            "AidPayment.bank",
            "AidPayment.bankCard",
            "AidPayment.note",
            "Opinion.reason");                   // 不同意推荐的，写明理由

    /** Left free by the record, since bodies written before it had the field stay valid; the paper cannot do without. */
    private static final Set<String> REQUIRED_BY_THE_PAPER = Set.of(
            "HardshipApplication.authorisation.authorised",        // 附件1: 授权给谁
            "HardshipApplication.authorisation.inquiries",         // 附件1: 授权查什么
            "HardshipApplication.authorisation.signedBy",          // 附件1: 成年家庭成员签字
            "HardshipApplication.authorisation.declared",          // 附件1: 声明
            "HardshipApplication.authorisation.sensitiveConsent",  // 附件1: 同意处理敏感信息
            "Review.noKinship",                  // 三(二): 严禁优亲厚友
            "ObjectionFinding.noKinship",
            "ArchiveEntry.startedWorkOn",        // 附件6: 标 * 的必填项
            "ArchiveEntry.registeredDivision",
            "ArchiveEntry.industry",
            "ArchiveEntry.reliefTarget",
            "Posting.document",                  // 附件5: 依据、监督电话、受理单位
            "Posting.phone",
            "Posting.receiver");

    /** Asked only of those whom it concerns, and free even then. */
    private static final Set<String> SHOWN_AT_TIMES = Set.of(
            "HardshipApplication.circumstances.shops",             // 有商铺或雇工经营的
            "SurveyRecord.verified.shops",
            "HardshipApplication.incomes[].position",              // 社区未就业证明没有以下各项
            "HardshipApplication.incomes[].hiredOn",
            "HardshipApplication.incomes[].grossTotal",
            "HardshipApplication.incomes[].netTotal",
            "HardshipApplication.incomes[].monthlyAverage",
            "HardshipApplication.incomes[].bonuses",
            "HardshipApplication.incomes[].contributions",
            "AidOpinion.amount",                                   // 提供服务的没有金额
            "Verification.paperReceivedOn",                        // 申报材料已盖章、收到的，填写日期和份数
            "Verification.paperCopies",
            "BatchList.payments",                                  // 选定编制的
            "Posting.channels",                                    // 困难职工名单只在单位内部公示
            "Posting.workingDays",                                 // 表彰推荐的公示期可以长于规定
            "ArchiveEntry.disability",                             // 健康状况为残疾的
            "ArchiveEntry.disabilityGrade");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}");

    private final CodeLists lists = new CodeLists();

    @ParameterizedTest
    @FieldSource("FORMS")
    void the_form_asks_for_what_the_record_takes(String form) {
        assertThat(fieldsOf(form).keySet()).isEqualTo(leavesOf(form).keySet());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void the_form_requires_what_the_record_requires(String form) {
        Map<String, RecordLeaf> leaves = leavesOf(form);
        fieldsOf(form).forEach((path, field) -> {
            String name = RECORD_OF_FORM.get(form).getSimpleName() + "." + path;
            boolean whereShown = REQUIRED_WHERE_SHOWN.contains(name);
            assertThat(field.json().at("/validate/required").asBoolean()).as(path)
                    .isEqualTo(!isOnlyRead(field) && (leaves.get(path).required() || whereShown || REQUIRED_BY_THE_PAPER.contains(name)));
            assertThat(field.conditional()).as(path + " is hidden at times")
                    .isEqualTo(whereShown || SHOWN_AT_TIMES.contains(name) || path.startsWith("authorisation."));
        });
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void every_field_sends_the_type_that_the_record_takes(String form) {
        Map<String, RecordLeaf> leaves = leavesOf(form);
        fieldsOf(form).forEach((path, field) -> assertThat(field.type()).as(path).isIn(typesFor(leaves.get(path))));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void papers_are_enclosed_in_the_few_kinds_of_the_code_list_that_fit_the_form(String form) {
        Map<String, String> known = codes(lists.of("attachment-kind").orElseThrow());
        fieldsOf(form).values().stream().map(CamundaForm.Field::json).filter(field -> field.path("type").asText().equals("filepicker")).forEach(field -> {
            List<String> offered = List.of(field.at("/properties/kinds").asText().split(","));
            assertThat(offered).isSubsetOf(known.keySet()).doesNotHaveDuplicates().hasSizeBetween(2, 7).endsWith("OTHER");
            assertThat(field.at("/properties/kind").asText(offered.get(0))).isIn(offered);
        });
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void texts_end_where_the_record_ends_them(String form) {
        Map<String, RecordLeaf> leaves = leavesOf(form);
        fieldsOf(form).forEach((path, field) -> leaves.get(path).longest().ifPresent(longest ->
                assertThat(field.json().at("/validate/maxLength").asInt()).as(path).isEqualTo(longest)));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void the_options_are_the_constants_or_the_code_list(String form) {
        Map<String, RecordLeaf> leaves = leavesOf(form);
        fieldsOf(form).forEach((path, field) -> {
            RecordLeaf leaf = leaves.get(path);
            if (leaf.isEnum()) {
                assertThat(field.options().keySet()).as(path).containsExactlyElementsOf(leaf.constants().keySet());
                leaf.constants().forEach((name, label) -> label.ifPresent(text ->
                        assertThat(field.options().get(name)).as(path).isEqualTo(text)));
            }
            leaf.codeList().ifPresent(list -> assertThat(field.options()).as(path).containsExactlyEntriesOf(
                    codes(lists.of(list).orElseThrow())));
        });
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void every_word_that_people_see_is_chinese(String form) {
        assertThat(CamundaForm.read(form).visibleTexts()).isNotEmpty().allSatisfy(text -> {
            assertThat(text).containsPattern(CHINESE);
            assertThat(text).doesNotContainPattern(ENGLISH);
        });
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void every_field_has_a_label_and_its_own_id(String form) {
        CamundaForm schema = CamundaForm.read(form);
        assertThat(fieldsOf(form).values()).allSatisfy(field -> assertThat(field.label()).isNotBlank());
        assertThat(schema.ids()).doesNotHaveDuplicates();
        assertThat(schema.id()).isEqualTo(form.substring(form.indexOf('/') + 1));
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void every_form_is_written_for_the_viewer_that_draws_it(String form) {
        assertThat(CamundaForm.read(form).schema().get("schemaVersion").asInt()).isEqualTo(19);
    }

    @Test
    void there_is_one_file_for_each_form_and_no_name_twice() throws IOException {
        List<String> files = files("forms", ".form");
        assertThat(files).containsExactlyInAnyOrderElementsOf(FORMS);
        assertThat(files).extracting(file -> file.substring(file.indexOf('/') + 1)).doesNotHaveDuplicates();
    }

    @Test
    void every_user_task_has_a_form_and_every_form_a_user_task() throws IOException {
        Set<String> tasks = new TreeSet<>(START_FORMS);
        Pattern task = Pattern.compile("<bpmn:userTask id=\"(\\w+)\"");
        for (String model : files("processes", ".bpmn")) {
            String module = model.substring(0, model.indexOf('/') + 1);
            task.matcher(Files.readString(Path.of("processes", model + ".bpmn"))).results()
                    .forEach(found -> tasks.add(module + kebab(found.group(1))));
        }
        tasks.remove(DRAWN_BY_THE_PROGRAMME);
        assertThat(tasks).containsExactlyElementsOf(FORMS);
    }

    // What nobody can fill in bears no star.
    private static boolean isOnlyRead(CamundaForm.Field field) {
        return field.json().path("readonly").asBoolean();
    }

    private static Map<String, CamundaForm.Field> fieldsOf(String form) {
        return CamundaForm.read(form).fields();
    }

    private static Map<String, RecordLeaf> leavesOf(String form) {
        return RecordLeaf.of(RECORD_OF_FORM.get(form));
    }

    private static Set<String> typesFor(RecordLeaf leaf) {
        if (leaf.isAttachments()) {
            return Set.of("filepicker");
        }
        if (leaf.many()) {
            return Set.of("checklist", "taglist");
        }
        if (leaf.isEnum() || leaf.codeList().isPresent()) {
            return Set.of("select", "radio");
        }
        Map<Class<?>, Set<String>> types = Map.of(Boolean.class, Set.of("checkbox", "yes-no"),
                LocalDate.class, Set.of("date"), LocalTime.class, Set.of("time"),
                BigDecimal.class, Set.of("number.2"), Integer.class, Set.of("number.0"),
                String.class, Set.of("textfield", "textarea", "chosen-text"));
        return types.get(leaf.type());
    }

    private static Map<String, String> codes(CodeList list) {
        return list.entries().stream().collect(Collectors.toMap(CodeList.Entry::code, CodeList.Entry::label,
                (one, other) -> one, LinkedHashMap::new));
    }

    private static String kebab(String element) {
        return element.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static List<String> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.map(file -> Path.of(folder).relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(ending)).filter(file -> !file.startsWith("nomination/programmes/")).map(file -> file.replace(ending, "")).toList();
        }
    }
}
