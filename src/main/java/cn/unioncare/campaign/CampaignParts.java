package cn.unioncare.campaign;

import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.dossier.CaseCard;
import cn.unioncare.dossier.CaseParts;
import cn.unioncare.dossier.DossierParts;
import cn.unioncare.dossier.StepReader;
import cn.unioncare.dossier.StepsRead;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.Paper;
import cn.unioncare.workflow.UnionCareClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is held of a campaign, and of a visit. */
@Component
class CampaignParts implements DossierParts, StepReader<Step> {

    private static final String CAMPAIGN = "SW";
    private static final String VISIT = "ZF";

    private final Campaigns campaigns;
    private final Targets targets;
    private final CampaignFile file;
    private final CampaignPapers papers;
    private final StepsRead steps;

    CampaignParts(Campaigns campaigns, Targets targets, CampaignFile file, CampaignPapers papers, StepsRead steps) {
        this.campaigns = campaigns;
        this.targets = targets;
        this.file = file;
        this.papers = papers;
        this.steps = steps;
    }

    @Override
    public Optional<CaseParts> of(CaseId caseId) {
        return card(caseId).map(card -> CaseParts.of(card, steps.of(file.entries(caseId), this), List.of()));
    }

    @Override
    public String text(Entry<Step> entry) {
        return papers.decided(entry);
    }

    @Override
    public List<Paper.Section> sections(Entry<Step> entry) {
        return papers.sections(entry);
    }

    private Optional<CaseCard> card(CaseId caseId) {
        return switch (caseId.value().substring(0, 2)) {
            case CAMPAIGN -> campaigns.find(caseId).map(CampaignParts::card);
            case VISIT -> targets.ofVisit(caseId).flatMap(target -> campaigns.find(target.campaign()).map(of -> card(caseId, target, of)));
            default -> Optional.empty();
        };
    }

    private static CaseCard card(Campaign campaign) {
        return new CaseCard("送温暖活动", campaign.title(), campaign.union(), campaign.state().name(), campaign.state().label(),
            campaign.isClosed(), openedOn(campaign));
    }

    private static CaseCard card(CaseId visit, Target target, Campaign campaign) {
        return new CaseCard("走访慰问", "走访慰问 " + visit, target.owner(), target.state().name(), target.state().label(),
            target.state() == TargetState.VISITED || target.state() == TargetState.EXCUSED, openedOn(campaign));
    }

    private static LocalDate openedOn(Campaign campaign) {
        return campaign.openedAt().atZoneSameInstant(UnionCareClock.CHINA).toLocalDate();
    }
}
