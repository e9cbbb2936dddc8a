package cn.unioncare.hardship;

import cn.unioncare.documents.Letter;
import cn.unioncare.eligibility.Assessment;
import cn.unioncare.eligibility.Decision;
import cn.unioncare.eligibility.Finding;
import cn.unioncare.eligibility.Severity;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.CaseId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Why a case was refused, and how the worker is told. */
@Component
class Refusals {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final Set<Severity> DECISIVE = Set.of(Severity.FAIL, Severity.VETO);

    private final CaseFile file;
    private final Deliberations deliberations;
    private final Unions unions;

    Refusals(CaseFile file, Deliberations deliberations, Unions unions) {
        this.file = file;
        this.deliberations = deliberations;
        this.unions = unions;
    }

    /** The reason of the last step that refused, in Chinese, with its clause. */
    String reasonOf(CaseId id) {
        List<CaseFile.Entry<Step>> entries = file.entries(id);
        for (int i = entries.size() - 1; i >= 0; i--) {
            Optional<String> reason = reasonOf(id, entries.get(i));
            if (reason.isPresent()) {
                return reason.get();
            }
        }
        return "不符合建档条件。";
    }

    String text(Letter.Kind kind, HardshipApplication application, HardshipCase hardshipCase, String reason,
                LocalDate on) {
        return """
            %s：
                您于%s提出的困难职工建档申请（编号 %s），经研究，%s。
                理由：%s
                如有异议，可向%s申请复核。
                特此告知。
            %s
            %s""".formatted(application.applicant().name(), DAY.format(application.appliedOn()), hardshipCase.id(),
            kind == Letter.Kind.REFUSED ? "不予建档" : "取消建档资格", reason,
            unions.nameOf(hardshipCase.route().determining()), unions.nameOf(hardshipCase.route().owner()),
            DAY.format(on));
    }

    private Optional<String> reasonOf(CaseId id, CaseFile.Entry<Step> entry) {
        return switch (entry.step()) {
            case DETERMINE -> Optional.of(file.read(entry.body(), Determination.class))
                .filter(determination -> determination.decision() == Determination.Decision.REJECTED)
                .map(determination -> "认定审批意见：" + determination.opinion() + "（冀工办发〔2017〕44号 二(一)3）");
            case SIGN_MINUTES -> Optional.of("民主评议未通过：" + deliberations.reasonNotCarried(id)
                + "（冀工办发〔2017〕44号 一(三)）");
            case ASSESS -> Optional.of(file.read(entry.body(), Assessment.class))
                .filter(assessment -> assessment.decision() == Decision.NOT_ELIGIBLE).map(Refusals::findings);
            case HANDLE_DUPLICATE -> Optional.of(file.read(entry.body(), DuplicateDecision.class))
                .map(decision -> "一户一档：" + decision.reason() + "（冀工办发〔2017〕44号 二）");
            default -> Optional.empty();
        };
    }

    private static String findings(Assessment assessment) {
        return assessment.findings().stream().filter(finding -> DECISIVE.contains(finding.severity()))
            .map(Refusals::line).collect(Collectors.joining("；"));
    }

    private static String line(Finding finding) {
        return finding.reason() + "（" + finding.clause() + "）";
    }
}
