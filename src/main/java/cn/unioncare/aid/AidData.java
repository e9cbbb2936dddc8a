package cn.unioncare.aid;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.organisation.Unions;
import cn.unioncare.payments.FundSources;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.CaseSummaries;
import cn.unioncare.workflow.OpenTask;
import cn.unioncare.workflow.Paper;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the forms of a case of aid show before they are filled. */
@Component
public class AidData implements CaseSummaries.Source {

    private static final String KIND = "BF-";
    private static final String TEMPORARY_HELP = "12";
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() { };

    private final AidCases cases;
    private final Filings filings;
    private final AidFile file;
    private final AidPapers papers;
    private final AidRefusals refusals;
    private final SuddenNeeds needs;
    private final Approvals approvals;
    private final FundSources sources;
    private final CodeLists lists;
    private final Unions unions;
    private final ObjectMapper json;
    private final Clock clock;

    AidData(AidCases cases, Filings filings, AidFile file, AidPapers papers, AidRefusals refusals, SuddenNeeds needs, Approvals approvals, FundSources sources, CodeLists lists,
            Unions unions, ObjectMapper json, Clock clock) {
        this.cases = cases;
        this.filings = filings;
        this.file = file;
        this.papers = papers;
        this.refusals = refusals;
        this.needs = needs;
        this.approvals = approvals;
        this.sources = sources;
        this.lists = lists;
        this.unions = unions;
        this.json = json;
        this.clock = clock;
    }

    /** What the form that starts a case shows. */
    public Map<String, Object> ofApplication(Actor actor) {
        return Map.of(CaseSummaries.CONTEXT, Map.of("unionName", unions.nameOf(actor.union())), "onFile", true);
    }

    /** What the form of a task shows. */
    public Map<String, Object> of(OpenTask task) {
        AidCase aid = cases.get(task.caseId());
        Map<String, Object> context = summary(aid);
        Map<String, Object> data = new HashMap<>();
        switch (task.key()) {
            case "FillAid" -> {
                filings.of(aid.id()).ifPresentOrElse(filed -> data.putAll(fields(filed)), () -> needed(aid, context, data));
                note(aid.id()).ifPresent(note -> context.put("note", note));
            }
            case "ReviewAid", "ApproveAid" -> Optional.ofNullable(aid.granted()).ifPresent(amount -> data.put("amount", amount));
            case "DiscussAid" -> data.put("heldOn", LocalDate.now(clock));
            case "RequestPayment" -> filings.of(aid.id()).map(this::fields).ifPresent(filed -> {
                data.put("bank", filed.get("bank"));
                data.put("bankCard", filed.get("bankCard"));
            });
            case "ConfirmUse" -> data.put("confirmedOn", LocalDate.now(clock));
            case "DeliverRefusal" -> {
                data.put("deliveredOn", LocalDate.now(clock));
                context.putAll(refusals.grounds(aid));
                refusals.of(aid.id()).ifPresent(letter -> context.put("letter", letter.number()));
            }
            case "ProvideService" -> data.put("providedOn", LocalDate.now(clock));
            default -> { }
        }
        data.values().removeIf(Objects::isNull);
        data.put(CaseSummaries.CONTEXT, context);
        return data;
    }

    @Override
    public Map<String, Object> summaryOf(CaseId caseId) {
        return caseId.value().startsWith(KIND) ? cases.find(caseId).map(this::summary).orElse(Map.of()) : Map.of();
    }

    @Override
    public List<Paper> papersOf(CaseId caseId) {
        return caseId.value().startsWith(KIND) ? papers.of(caseId) : List.of();
    }

    private Map<String, Object> summary(AidCase aid) {
        Map<String, Object> summary = new HashMap<>(Map.of("caseNumber", aid.id().value(), "unionName", unions.nameOf(aid.owner()),
            "payerName", unions.nameOf(aid.determining()), "stateName", aid.state().label()));
        // A form shows a warning where it finds nothing.
        summary.put("kindName", aid.kind().map(kind -> lists.labelOf("aid", kind).orElse(kind)).orElse(""));
        summary.put("archive", aid.archive().orElse(""));
        summary.put("temporary", aid.temporary().orElse(""));
        summary.put("sourceName", aid.source().map(sources::nameOf).orElse(""));
        if (aid.granted() != null) {
            summary.put("asked", aid.asked());
            summary.put("granted", aid.granted());
            summary.put("levelName", approvals.of(aid.determining(), aid.granted()).label());
        }
        filings.of(aid.id()).map(AidApplication::method).ifPresent(method -> summary.put("method", method.name()));
        return summary;
    }

    // What the visit found stands in the application until the clerk writes it otherwise.
    private void needed(AidCase aid, Map<String, Object> context, Map<String, Object> data) {
        file.latest(aid.id(), Step.TAKE_NEED, NeedTaken.class).ifPresent(taken -> {
            context.put("need", taken.need());
            data.put("onFile", taken.archive() != null);
            data.put("archive", taken.archive());
            data.put("kind", taken.archive() == null ? TEMPORARY_HELP : taken.kind());
            data.put("reason", taken.need());
            context.put("advice", needs.adviceFor(aid).label());
            if (taken.family() != null && taken.archive() == null) {
                data.put("name", taken.family().name());
                data.put("idNumber", taken.family().idNumber());
                data.put("phone", taken.family().phone());
                data.put("address", taken.family().address());
            }
        });
    }

    // Why it came back, of whoever returned it last.
    private Optional<String> note(CaseId id) {
        return file.entries(id).stream().filter(Entry::isKept).reduce((earlier, later) -> later).map(last -> switch (last.step()) {
            case CHECK -> file.read(last.body(), AidCheck.class).note();
            case REVIEW, APPROVE -> file.read(last.body(), AidOpinion.class).opinion();
            case REQUEST_PAYMENT -> file.read(last.body(), AidPayment.class).note();
            default -> null;
        });
    }

    private Map<String, Object> fields(AidApplication filed) {
        Map<String, Object> fields = json.convertValue(filed, FIELDS);
        fields.values().removeIf(Objects::isNull);
        return fields;
    }
}
