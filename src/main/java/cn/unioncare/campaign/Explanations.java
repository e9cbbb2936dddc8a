package cn.unioncare.campaign;

import cn.unioncare.organisation.Role;
import cn.unioncare.registry.ArchiveEstablished;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 逐户说明未走访原因: each household with its own reason, by the union whose campaign answers for it. */
@Service
public class Explanations {

    private final Campaigns campaigns;
    private final Targets targets;
    private final Seasons seasons;
    private final Coverage coverage;
    private final VisitsGivenOut visits;
    private final CampaignFile file;
    private final CampaignProcess process;
    private final JdbcClient jdbc;
    private final Clock clock;

    Explanations(Campaigns campaigns, Targets targets, Seasons seasons, Coverage coverage, VisitsGivenOut visits,
                 CampaignFile file, CampaignProcess process, JdbcClient jdbc, Clock clock) {
        this.campaigns = campaigns;
        this.targets = targets;
        this.seasons = seasons;
        this.coverage = coverage;
        this.visits = visits;
        this.file = file;
        this.process = process;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean isAnyUncovered(CaseId number) {
        return coverage.of(campaigns.get(number)).uncovered() > 0;
    }

    /** At the step: several households at once. */
    public void explained(CaseId number, UncoveredExplained explained, Actor actor) {
        Campaign campaign = campaigns.hold(number);
        List<Explanation> households = explained.households() == null ? List.of() : explained.households();
        for (int i = 0; i < households.size(); i++) {
            excuse(campaign, households.get(i), "households[" + i + "].household", actor);
        }
        file.add(number, Step.EXPLAIN_UNCOVERED, actor, kept(households), Map.of("households", String.valueOf(households.size())));
    }

    /** While the visits go on: one household. */
    @Transactional
    public void explain(Campaign seen, Explanation explanation, Actor actor) {
        Campaign campaign = campaigns.hold(seen.number());
        if (!actor.is(Role.CLERK.code()) || !actor.union().equals(campaign.union())) {
            throw Refusal.forbidden("未走访原因由开展活动的工会的经办人说明（豫工文〔2017〕61号 三2）");
        }
        if (!campaign.started() || campaign.isClosed()) {
            throw Refusal.conflict(campaign.isClosed() ? "活动已经结束" : "走访尚未开始");
        }
        excuse(campaign, explanation, "household", actor);
        file.add(campaign.number(), Step.EXPLAIN_UNCOVERED, actor, kept(List.of(explanation)),
            Map.of("household", explanation.household(), "reason", explanation.reason()));
    }

    private static UncoveredExplained kept(List<Explanation> households) {
        return new UncoveredExplained(households.stream().map(Explanation::withoutNote).toList());
    }

    private void excuse(Campaign campaign, Explanation explanation, String field, Actor actor) {
        Set<UnionCode> answeredFor = new HashSet<>(seasons.answeredFor(campaign));
        Target target = targets.find(campaign.season(), explanation.household()).or(() -> notListed(campaign, explanation.household(), answeredFor))
            .filter(one -> one.campaign().equals(campaign.number()))
            .orElseThrow(() -> Refusal.invalid(field, "本次活动的名单和档案中没有这一户，请核对户编号"));
        if (target.state() == TargetState.VISITED) {
            throw Refusal.conflict(field, "该户已走访，不需要说明");
        }
        Optional<CaseId> running = target.visit().filter(visit -> target.state() == TargetState.VISITING);
        CaseId visit = target.visit().orElseGet(() -> visits.numbered(target));
        targets.excused(target, explanation.reason());
        running.ifPresent(process::excused);
        file.add(visit, Step.EXPLAIN_HOUSEHOLD, actor, explanation, Map.of("household", target.subject(), "reason", explanation.reason()));
    }

    // On file, and on nobody's list.
    private Optional<Target> notListed(Campaign campaign, String household, Set<UnionCode> answeredFor) {
        Optional<ArchiveEstablished> onFile = jdbc.sql("""
                select number, case_id, owner_union, determining_union from hardship_archive
                where household = ? and state in ('ACTIVE', 'SUPPORTED')""").param(household)
            .query((row, index) -> new ArchiveEstablished(new CaseId(row.getString("case_id")), row.getString("number"), household,
                new UnionCode(row.getString("owner_union")), new UnionCode(row.getString("determining_union")), LocalDate.now(clock)))
            .optional().filter(archive -> answeredFor.contains(archive.determining()));
        onFile.ifPresent(archive -> targets.enter(campaign, archive, "ESTABLISHED"));
        return onFile.flatMap(archive -> targets.find(campaign.season(), household));
    }
}
