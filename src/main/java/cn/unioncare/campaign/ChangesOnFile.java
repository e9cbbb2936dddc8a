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
        LocalDate today = LocalDate.now(clock);
        arrives(archive, "ESTABLISHED", campaigns.open().stream().filter(one -> !today.isAfter(one.until())).toList());
    }

    // On file since before the end, it must be covered even where it moves after it.
    @EventListener
    void moved(ArchiveMoved archive) {
        arrives(new ArchiveEstablished(archive.caseId(), archive.archive(), archive.household(), archive.toOwner(), archive.to(),
            archive.on()), "MOVED", campaigns.open());
    }

    // One statement where no campaign is on.
    private void arrives(ArchiveEstablished archive, String because, List<Campaign> open) {
        if (!open.isEmpty()) {
            seasons.answering(archive.determining(), open).forEach(campaign -> arrives(campaign, archive, because));
        }
    }

    // The campaign may just be closing: whoever holds it first decides, and the other sees what came of it.
    private void arrives(Campaign seen, ArchiveEstablished archive, String because) {
        Campaign campaign = campaigns.hold(seen.number());
        if (campaign.isClosed()) {
            return;
        }
        Optional<Target> known = targets.find(campaign.season(), archive.household());
        if (known.isPresent()) {
            follow(known.get(), campaign, archive);
        } else if (campaign.listed()) {
            targets.enter(campaign, archive, because);
            giveOut(campaign);
        }
    }

    // Who was explained elsewhere, as one who cannot be reached or has left the files, has been found: here it is visited.
    private void follow(Target target, Campaign campaign, ArchiveEstablished archive) {
        if (target.state() == TargetState.VISITED) {
            targets.keptBy(target, archive);
            return;
        }
        target.visit().filter(visit -> target.state() == TargetState.VISITING).ifPresent(process::handedOver);
        targets.listedAnew(target, campaign.number(), archive);
        giveOut(campaign);
    }

    private void giveOut(Campaign campaign) {
        if (campaign.started()) {
            visits.giveOut(campaign);
        }
    }
}
