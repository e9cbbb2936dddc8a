package cn.unioncare.campaign;

import cn.unioncare.documents.Attachment;
import cn.unioncare.recusal.KinshipDeclared;
import cn.unioncare.registry.NeedReported;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 走访慰问: a household counts as visited when all that the notice asks for is clear, and not before. */
@Service
public class Visits {

    private static final Map<String, String> PAPERS = Map.of("VISIT_PHOTO", "请上传走访照片", "VISIT_SIGNATURE", "请上传困难职工签字的走访（签收）单");

    private final Campaigns campaigns;
    private final Targets targets;
    private final Families families;
    private final Comparisons comparisons;
    private final CampaignFile file;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Visits(Campaigns campaigns, Targets targets, Families families, Comparisons comparisons, CampaignFile file, JdbcClient jdbc,
           Clock clock, ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.targets = targets;
        this.families = families;
        this.comparisons = comparisons;
        this.file = file;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @throws Refusal 400 at each field that is wrong or missing; 409 if the household has been visited, explained or handed over meanwhile
     */
    public void visited(CaseId visit, VisitRecord record, Actor actor) {
        KinshipDeclared.unless(record.noKinship());
        Target target = targets.ofVisit(visit).orElseThrow(Visits::over);
        Optional<String> differs = target.archive().flatMap(archive -> comparisons.of(target.season(), archive));
        List<FieldError> wrong = problems(record, campaigns.get(target.campaign()), differs.isPresent());
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        if (!targets.visited(target, record.visitedOn())) {
            throw over();
        }
        count(visit, target, record, differs.isPresent(), actor);
        file.add(visit, Step.VISIT_HOUSEHOLD, actor, record, Map.of("visitedOn", record.visitedOn().toString(), "household",
            target.subject(), "suddenNeed", record.suddenNeed().toString()));
    }

    /** Until when the household may be visited: the last day of the campaign that it stands in (the festival). */
    public LocalDate lastDay(CaseId visit) {
        return campaigns.get(targets.ofVisit(visit).orElseThrow().campaign()).until();
    }

    /** 提出帮扶需求: whoever looks after it hears of it in the same transaction. */
    @Transactional
    public void reportNeed(CaseId visit) {
        Target target = targets.ofVisit(visit).orElseThrow();
        VisitRecord record = file.latest(visit, Step.VISIT_HOUSEHOLD, VisitRecord.class).orElseThrow();
        events.publishEvent(new NeedReported(visit, target.subject(), target.archive().orElse(null), target.owner(),
            target.determining(), record.needKind(), record.need(), record.visitedOn(), families.find(target.season(), target.subject())
            .map(family -> new NeedReported.Family(family.name(), family.idNumber(), family.phone(), family.address())).orElse(null)));
    }

    private List<FieldError> problems(VisitRecord record, Campaign campaign, boolean differs) {
        List<FieldError> wrong = new ArrayList<>();
        if (record.visitedOn().isAfter(LocalDate.now(clock))) {
            wrong.add(new FieldError("visitedOn", "走访日期不能晚于今天"));
        } else if (record.visitedOn().isBefore(campaign.from())) {
            wrong.add(new FieldError("visitedOn", "走访日期不能早于活动开始日期 " + campaign.from()));
        }
        if (!record.term().isAfter(record.visitedOn())) {
            wrong.add(new FieldError("term", "期限应晚于走访日期"));
        }
        if (differs && isBlank(record.differences())) {
            wrong.add(new FieldError("differences", "民政比对有不一致事项，请写明入户核实情况"));
        }
        if (record.suddenNeed() && record.needKind() == null) {
            wrong.add(new FieldError("needKind", "有突发困难的，请选择需要的帮扶"));
        }
        if (record.suddenNeed() && isBlank(record.need())) {
            wrong.add(new FieldError("need", "有突发困难的，请写明情况"));
        }
        List<String> papers = record.attachments() == null ? List.of() : record.attachments().stream().map(Attachment::kind).toList();
        PAPERS.entrySet().stream().sorted(Map.Entry.comparingByKey()).filter(paper -> !papers.contains(paper.getKey()))
            .forEach(paper -> wrong.add(new FieldError("attachments", paper.getValue())));
        return wrong;
    }

    private void count(CaseId visit, Target target, VisitRecord record, boolean differs, Actor actor) {
        jdbc.sql("""
                insert into campaign_visit (visit, season, subject, owner_union, determining_union, visited_on, household_size,
                    visitors, gift, migrant, model_worker, sudden_need, differs, visited_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(visit.value(), target.season().value(), target.subject(), target.owner().value(), target.determining().value(),
                record.visitedOn(), size(target), record.visitors().size(), record.gift(), record.migrant(), record.modelWorker(),
                record.suddenNeed(), differs, actor.login()).update();
    }

    private int size(Target target) {
        return target.archive().map(archive -> jdbc.sql("select household_size from hardship_archive where number = ?").param(archive)
            .query(Integer.class).single()).orElseGet(() ->
                families.find(target.season(), target.subject()).map(NewFamily::householdSize).orElse(1));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static Refusal over() {
        return Refusal.conflict("该户已走访、已说明原因或者已移交其他工会走访，请刷新后再试");
    }
}
