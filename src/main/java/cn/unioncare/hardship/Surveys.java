package cn.unioncare.hardship;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.eligibility.Assessment;
import cn.unioncare.eligibility.Decision;
import cn.unioncare.eligibility.Eligibility;
import cn.unioncare.eligibility.Finding;
import cn.unioncare.eligibility.HouseholdFigures;
import cn.unioncare.eligibility.LocalStandards;
import cn.unioncare.eligibility.Severity;
import cn.unioncare.recusal.KinshipDeclared;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** 调查: the home survey by two, and what the standard makes of what they verified. */
@Service
public class Surveys {

    private final HardshipCases cases;
    private final CaseFile file;
    private final Applications applications;
    private final Eligibility eligibility;
    private final LocalStandards standards;
    private final CodeLists codes;

    Surveys(HardshipCases cases, CaseFile file, Applications applications, Eligibility eligibility,
            LocalStandards standards, CodeLists codes) {
        this.cases = cases;
        this.file = file;
        this.applications = applications;
        this.eligibility = eligibility;
        this.standards = standards;
        this.codes = codes;
    }

    public void record(CaseId id, SurveyRecord survey, Actor actor) {
        KinshipDeclared.unless(survey.noKinship());
        LocalDate applied = applications.of(id).appliedOn();
        if (survey.surveyedOn().isBefore(applied)) {
            throw Refusal.invalid("surveyedOn", "入户日期不能早于申请日期 " + applied);
        }
        if (survey.surveyors().stream().map(SurveyRecord.Surveyor::name).distinct().count()
                < survey.surveyors().size()) {
            throw Refusal.invalid("surveyors", "入户人员姓名重复，请逐人填写");
        }
        if (standards.on(cases.get(id).route().region(), survey.surveyedOn()).isEmpty()) {
            throw Refusal.invalid("surveyedOn", "该日没有适用的低保标准，请核对入户日期，或由上级工会维护标准");
        }
        file.add(id, Step.SURVEY_HOME, actor, survey, Map.of("surveyedOn", survey.surveyedOn().toString(),
            "conclusion", survey.conclusion().name()));
    }

    /**
     * The second surveyor signs.
     *
     * @return whether two members of staff stand behind the survey; otherwise it is done again (二(一)2)
     */
    public boolean confirm(CaseId id, SurveyConfirmation confirmation, Actor actor) {
        KinshipDeclared.unless(confirmation.noKinship());
        SurveyRecord survey = file.latest(id, Step.SURVEY_HOME, SurveyRecord.class).orElseThrow();
        boolean valid = confirmation.present() && confirmation.agrees() && survey.staff() >= 2;
        file.add(id, Step.CONFIRM_SURVEY, actor, confirmation, Map.of("valid", String.valueOf(valid)));
        return valid;
    }

    /** 对照认定标准测算, on the figures as verified. */
    public Decision assess(CaseId id) {
        HardshipCase hardshipCase = cases.get(id);
        SurveyRecord survey = file.latest(id, Step.SURVEY_HOME, SurveyRecord.class).orElseThrow();
        HouseholdFigures figures = figures(hardshipCase, survey.verified(), applications.of(id).size(),
            survey.surveyedOn());
        Assessment assessment = settle(id, survey, eligibility.assess(figures));
        file.add(id, Step.ASSESS, Actor.system(hardshipCase.route().owner()), assessment, Map.of("decision", assessment.decision().name(),
            "ruleSet", assessment.ruleSet().name(), "tables", assessment.tables().stream().map(table -> table.table() + " " + table.digest()).collect(Collectors.joining(", "))));
        cases.move(id, switch (assessment.decision()) {
            case ELIGIBLE -> CaseState.UNDER_DELIBERATION;
            case MANUAL_REVIEW -> CaseState.UNDER_MANUAL_REVIEW;
            case NOT_ELIGIBLE -> CaseState.REJECTED;
        });
        return assessment.decision();
    }

    public void review(CaseId id, ManualReview review, Actor actor) {
        KinshipDeclared.unless(review.noKinship());
        if (review.accepted() && review.category() == null) {
            throw Refusal.invalid("category", "复核通过的，请选择困难类别");
        }
        file.add(id, Step.REVIEW_MANUALLY, actor, review, Map.of("accepted", review.accepted().toString()));
    }

    Optional<Assessment> assessmentOf(CaseId id) {
        return file.latest(id, Step.ASSESS, Assessment.class);
    }

    // What the surveyors, civil affairs or the manual review have said goes before what the figures alone say.
    private Assessment settle(CaseId id, SurveyRecord survey, Assessment computed) {
        if (survey.conclusion() == SurveyRecord.Conclusion.UNQUALIFIED) {
            return with(computed, Decision.NOT_ELIGIBLE, null, new Finding("冀工办发〔2017〕44号 二(一)2", Severity.FAIL,
                "入户调查认为不符合条件，予以剔除"));
        }
        // A manual review answers for the survey that it saw; a later survey is assessed anew.
        Optional<ManualReview> review = file.latestSince(id, Step.REVIEW_MANUALLY, Step.SURVEY_HOME,
            ManualReview.class);
        if (review.isPresent() && computed.decision() != Decision.NOT_ELIGIBLE) {
            return review.get().accepted()
                ? with(computed, Decision.ELIGIBLE, review.get().category(), new Finding("人工复核", Severity.PASS,
                    "经县级工会人工复核，同意列为评议对象"))
                : with(computed, Decision.NOT_ELIGIBLE, null, new Finding("人工复核", Severity.FAIL,
                    "经县级工会人工复核，不同意列为评议对象"));
        }
        Optional<ComparisonResult> conflict = file.latest(id, Step.COMPARE, ComparisonResult.class)
            .filter(result -> result.outcome() == ComparisonResult.Outcome.CONFLICT);
        if (conflict.isPresent() && computed.decision() == Decision.ELIGIBLE) {
            return with(computed, Decision.MANUAL_REVIEW, computed.category(), new Finding("民政核对", Severity.ASK,
                "民政核对发现冲突事项：" + conflictsOf(conflict.get()) + "，转人工复核"));
        }
        return computed;
    }

    private String conflictsOf(ComparisonResult result) {
        return result.conflicts() == null || result.conflicts().isEmpty() ? "未注明"
            : String.join("、", result.conflicts().stream()
                .map(code -> codes.labelOf("comparison-conflict", code).orElse(code)).toList());
    }

    private static Assessment with(Assessment computed, Decision decision, String category, Finding finding) {
        List<Finding> findings = new ArrayList<>(computed.findings());
        findings.add(finding);
        return new Assessment(computed.standard(), computed.ruleSet(), computed.grossPerHead(),
            computed.netPerHead(), decision, category, findings, computed.tables());
    }

    private static HouseholdFigures figures(HardshipCase hardshipCase, Circumstances verified, int size,
                                            LocalDate on) {
        return new HouseholdFigures(hardshipCase.route().region(), on, null, size, verified.annualIncome(),
            verified.rigidExpenditure(), verified.accidentLoss(), verified.mainCause(),
            verified.monthsBelowStandard(), verified.savings(), verified.netInvestment(), verified.homes(),
            verified.ownsShopOrEmploys(), verified.expensiveSchooling(), verified.privateCar(), verified.migrant(),
            verified.unionMember(), verified.contractMonths());
    }
}
