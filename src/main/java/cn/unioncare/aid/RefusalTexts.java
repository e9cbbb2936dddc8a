package cn.unioncare.aid;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a refused applicant is told: why, by which rule, and where to turn. */
@Component
class RefusalTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final AidFile file;
    private final Recipients recipients;
    private final AidKinds kinds;
    private final Approvals approvals;
    private final CodeLists lists;
    private final Unions unions;

    RefusalTexts(AidFile file, Recipients recipients, AidKinds kinds, Approvals approvals, CodeLists lists, Unions unions) {
        this.file = file;
        this.recipients = recipients;
        this.kinds = kinds;
        this.approvals = approvals;
        this.lists = lists;
        this.unions = unions;
    }

    /** By the names of the template. */
    Map<String, String> of(AidCase aid, String number, LocalDate on) {
        Map<String, String> texts = new HashMap<>(grounds(aid));
        texts.putAll(Map.of("number", number, "name", recipients.of(aid).name(), "filedOn", aid.filedOn().format(DAY), "kind",
            aid.kind().flatMap(kind -> lists.labelOf("aid", kind)).orElse("帮扶"), "case", aid.id().value(), "asked",
            aid.asked() == null ? "" : "，申请金额 " + aid.asked().toPlainString() + " 元", "union", unions.nameOf(aid.determining()),
            "day", on.format(DAY)));
        return texts;
    }

    /** decided, reason, basis, appeal. */
    Map<String, String> grounds(AidCase aid) {
        Entry<Step> last = refusal(aid).orElseThrow();
        return Map.of("decided", decided(last.step()), "reason", reason(last), "basis",
            kinds.of(aid.kind().orElseThrow()).clause() + "；" + approvals.clauseOf(aid.determining(), aid.granted()), "appeal",
            appeal(aid));
    }

    String whole(AidCase aid, String number, LocalDate on) {
        Map<String, String> texts = of(aid, number, on);
        return """
            %s：
                您于%s提出的%s申请（%s%s），经%s，不予帮扶。
                理由：%s
                依据：%s
                %s
                特此告知。
            %s
            %s""".formatted(texts.get("name"), texts.get("filedOn"), texts.get("kind"), texts.get("case"), texts.get("asked"),
            texts.get("decided"), texts.get("reason"), texts.get("basis"), texts.get("appeal"), texts.get("union"), texts.get("day"));
    }

    private Optional<Entry<Step>> refusal(AidCase aid) {
        return file.entries(aid.id()).stream().filter(Entry::isKept).filter(this::isRefusal).reduce((earlier, later) -> later);
    }

    private boolean isRefusal(Entry<Step> entry) {
        return switch (entry.step()) {
            case REVIEW, APPROVE -> file.read(entry.body(), AidOpinion.class).decision() == AidOpinion.Decision.REFUSED;
            case DISCUSS -> true;
            default -> false;
        };
    }

    private String reason(Entry<Step> entry) {
        if (entry.step() == Step.DISCUSS) {
            AidDiscussion discussion = file.read(entry.body(), AidDiscussion.class);
            return "集体研究未通过（" + discussion.outcome() + "）：" + discussion.discussion();
        }
        return file.read(entry.body(), AidOpinion.class).opinion();
    }

    private static String decided(Step step) {
        return switch (step) {
            case REVIEW -> "帮扶中心负责人审核";
            case APPROVE -> "主管主席审批";
            default -> "集体研究";
        };
    }

    private String appeal(AidCase aid) {
        List<Union> line = unions.ancestry(aid.determining());
        String above = line.size() > 1 ? "，也可以向上级" + line.get(1).name() + "反映" : "";
        return "您对本决定有异议的，可以在收到本告知书之日起向" + unions.nameOf(aid.determining()) + "申请复核" + above
            + "；家庭情况发生变化或者有新的证明材料的，可以重新申请。";
    }
}
