package cn.unioncare.campaign;

import cn.unioncare.registry.ArchiveEstablished;
import cn.unioncare.registry.ArchiveMoved;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody who enters or moves while a campaign is on falls through (豫工文〔2017〕61号 三2 不遗漏). One who leaves the files stays on the
 * list until visited or explained, so there is nothing to hear of it.
 */
@Component
class ChangesOnFile {

    private final Campaigns campaigns;
    private final Seasons seasons;
    private final Targets targets;
    private final VisitsGivenOut visits;
    private final CampaignProcess process;
    private final Clock clock;

    ChangesOnFile(Campaigns campaigns, Seasons seasons, Targets targets, VisitsGivenOut visits, CampaignProcess process, Clock clock) {
        this.campaigns = campaigns;
        this.seasons = seasons;
        this.targets = targets;
        this.visits = visits;
        this.process = process;
        this.clock = clock;
    }

    @EventListener
    void established(ArchiveEstablished archive) {
        answering(archive.determining()).forEach(campaign -> enter(campaign, archive, "ESTABLISHED"));
    }

    @EventListener
    void moved(ArchiveMoved archive) {
        List<Target> known = targets.ofArchive(archive.archive());
        answering(archive.to()).forEach(campaign -> known.stream().filter(one -> one.season().equals(campaign.season())).findFirst()
            .ifPresentOrElse(target -> follow(target, campaign, archive), () -> enter(campaign, new ArchiveEstablished(archive.caseId(),
                archive.archive(), archive.household(), archive.toOwner(), archive.to(), archive.on()), "MOVED")));
    }

    // The campaign may just be closing: whoever holds it first decides, and the other sees what came of it.
    private void enter(Campaign seen, ArchiveEstablished archive, String because) {
        Campaign campaign = campaigns.hold(seen.number());
        if (campaign.listed() && !campaign.isClosed() && targets.find(campaign.season(), archive.household()).isEmpty()) {
            targets.enter(campaign, archive, because);
            giveOut(campaign);
        }
    }

    private void follow(Target seen, Campaign answering, ArchiveMoved archive) {
        Campaign campaign = campaigns.hold(answering.number());
        Optional<Target> waiting = targets.find(seen.season(), seen.subject())
            .filter(one -> one.state() == TargetState.LISTED || one.state() == TargetState.VISITING);
        if (waiting.isPresent() && !campaign.isClosed()) {
            waiting.get().visit().ifPresent(process::handedOver);
            targets.moved(waiting.get(), campaign.number(), archive.toOwner(), archive.to());
            giveOut(campaign);
        }
    }

    private void giveOut(Campaign campaign) {
        if (campaign.started()) {
            visits.giveOut(campaign);
        }
    }

    // One statement where no campaign is on.
    private List<Campaign> answering(UnionCode determining) {
        LocalDate today = LocalDate.now(clock);
        List<Campaign> open = campaigns.open().stream().filter(one -> !today.isAfter(one.until())).toList();
        return open.isEmpty() ? List.of() : seasons.answering(determining, open);
    }
}
