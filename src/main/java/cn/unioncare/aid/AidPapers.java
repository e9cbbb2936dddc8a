package cn.unioncare.aid;

import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.organisation.People;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.Paper;
import cn.unioncare.workflow.Papers;
import cn.unioncare.workflow.UnionCareClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The file of a case of aid as those read it who work on it. */
@Component
class AidPapers {

    private static final String SYSTEM = "系统";

    private final AidFile file;
    private final Papers papers;
    private final People people;

    AidPapers(AidFile file, Papers papers, People people) {
        this.file = file;
        this.papers = papers;
        this.people = people;
    }

    List<Paper> of(CaseId caseId) {
        List<Entry<Step>> entries = file.entries(caseId);
        Map<String, String> names = people.namesOf(entries.stream().map(Entry::actor).collect(Collectors.toSet()));
        return entries.stream().filter(entry -> entry.isKept() && entry.step().hasForm()).map(entry ->
            new Paper(entry.step().element(), entry.step().label(), names.getOrDefault(entry.actor(), SYSTEM),
                entry.at().atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime(), decided(entry), isSuperseded(entry, entries),
                sections(entry))).toList();
    }

    /** Nothing of what no form was filled in for. */
    List<Paper.Section> sections(Entry<Step> entry) {
        return papers.ifAny(formOf(entry.step()), file.read(entry.body(), JsonNode.class));
    }

    /** What came of a step, in a line. */
    String decided(Entry<Step> entry) {
        return switch (entry.step()) {
            case CHECK -> file.read(entry.body(), AidCheck.class).decision().label();
            case REVIEW, APPROVE -> file.read(entry.body(), AidOpinion.class).decision().label();
            case REQUEST_PAYMENT -> file.read(entry.body(), AidPayment.class).decision().label();
            case FILE, FILL -> "已提交";
            case TAKE_NEED -> "已登记";
            case TURN_TO_ARCHIVE -> "已起草困难职工申报表";
            case DISCUSS -> file.read(entry.body(), AidDiscussion.class).outcome();
            case DELIVER -> file.read(entry.body(), RefusalDelivered.class).way().label();
            case WITHDRAW -> file.read(entry.body(), Withdrawal.class).reason();
            case PAID, PAYMENT_FAILED, PAYMENT_CANCELLED, PAYMENT_REVERSED, PAYMENT_RECOVERED ->
                file.read(entry.body(), PaymentsHeard.News.class).words();
            case PROVIDE -> file.read(entry.body(), ServiceResult.class).outcome().label();
            default -> "已办结";
        };
    }

    // The application is read with the form of the task in which it is filled in anew: their fields are the same.
    private static String formOf(Step step) {
        return step == Step.FILE ? Step.FILL.element() : step.element();
    }

    private static boolean isSuperseded(Entry<Step> entry, List<Entry<Step>> entries) {
        return (entry.step() == Step.FILE || entry.step() == Step.FILL) && entries.stream()
            .anyMatch(later -> later.seq() > entry.seq() && later.step() == Step.FILL);
    }
}
