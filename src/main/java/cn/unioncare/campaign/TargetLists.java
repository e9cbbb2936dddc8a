package cn.unioncare.campaign;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.organisation.Role;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 走访对象名单: built from the registry, completed by people, approved. */
@Service
public class TargetLists {

    private final Campaigns campaigns;
    private final Seasons seasons;
    private final Targets targets;
    private final Families families;
    private final VisitsGivenOut visits;
    private final CampaignFile file;

    TargetLists(Campaigns campaigns, Seasons seasons, Targets targets, Families families, VisitsGivenOut visits, CampaignFile file) {
        this.campaigns = campaigns;
        this.seasons = seasons;
        this.targets = targets;
        this.families = families;
        this.visits = visits;
        this.file = file;
    }

    /** All on file whom the campaign answers for; from now on whoever comes on file enters by himself. */
    @Transactional
    public void build(CaseId number) {
        Campaign campaign = campaigns.hold(number);
        targets.list(campaign, seasons.answeredFor(campaign));
        campaigns.listed(number);
    }

    public void confirmed(CaseId number, TargetsConfirmed confirmed, Actor actor) {
        Campaign campaign = campaigns.hold(number);
        List<NewFamily> added = confirmed.families() == null ? List.of() : confirmed.families();
        for (int i = 0; i < added.size(); i++) {
            families.enter(campaign, added.get(i), "families[" + i + "].");
        }
        file.add(number, Step.CONFIRM_TARGETS, actor, confirmed.withoutPersons(), Map.of("families", String.valueOf(added.size())));
    }

    public void approved(CaseId number, Approval approval, Actor actor) {
        file.add(number, Step.APPROVE_TARGETS, actor, approval, Map.of("decision", approval.decision().name()));
    }

    /**
     * A family that is hit while the campaign is on enters, and its visit is given out at once.
     *
     * @return the number under which the campaign knows it
     */
    @Transactional
    public String add(Campaign seen, NewFamily family, Actor actor) {
        Campaign campaign = campaigns.hold(seen.number());
        if (!actor.is(Role.CLERK.code()) || !actor.union().equals(campaign.union())) {
            throw Refusal.forbidden("走访对象由开展活动的工会的经办人增加，请向其报告（豫工文〔2017〕61号 三2）");
        }
        if (!campaign.started() || campaign.isClosed()) {
            throw Refusal.conflict(campaign.isClosed() ? "活动已经结束，不能再增加走访对象" : "对象名单尚未审批，请在核定对象名单时增加");
        }
        String subject = families.enter(campaign, family, "");
        Map<String, String> entered = Map.of("household", subject, "kind", family.kind());
        file.add(campaign.number(), Step.ENTER_FAMILY, actor, entered, entered);
        visits.giveOut(campaign);
        return subject;
    }
}
