package cn.unioncare.campaign;

import cn.unioncare.organisation.Unions;
import cn.unioncare.registry.ArchiveNames;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 派发走访任务: a process of its own for each household, in pages, so that a county of twenty thousand needs no transaction as
 * long as that, and goes on where it stopped.
 */
@Service
public class VisitsGivenOut {

    private static final int A_PAGE = 200;

    private final Campaigns campaigns;
    private final Targets targets;
    private final Families families;
    private final ArchiveNames names;
    private final Unions unions;
    private final NumberSeries numbers;
    private final CampaignProcess process;
    private final Clock clock;

    VisitsGivenOut(Campaigns campaigns, Targets targets, Families families, ArchiveNames names, Unions unions, NumberSeries numbers,
                   CampaignProcess process, Clock clock) {
        this.campaigns = campaigns;
        this.targets = targets;
        this.families = families;
        this.names = names;
        this.unions = unions;
        this.numbers = numbers;
        this.process = process;
        this.clock = clock;
    }

    /** The next page of visits is given out; with the last one the campaign has started. */
    @Transactional
    public void givePage(CaseId number) {
        Campaign campaign = campaigns.hold(number);
        if (giveOut(campaign) < A_PAGE) {
            campaigns.started(number);
        }
    }

    public boolean hasFurther(CaseId number) {
        return !campaigns.get(number).started();
    }

    /** Whoever holds the campaign gives out what waits, a page at most. @return how many */
    int giveOut(Campaign campaign) {
        List<Target> page = targets.notGivenOut(campaign.number(), A_PAGE);
        Map<String, String> shown = shown(campaign.season(), page);
        Map<UnionCode, String> owners = unions.namesOf(page.stream().map(Target::owner).distinct().toList());
        page.stream().collect(Collectors.groupingBy(Target::determining)).forEach((determining, some) ->
            giveOut(determining, some, target ->
                shown.getOrDefault(target.subject(), target.subject()) + "（" + owners.get(target.owner()) + "）"));
        return page.size();
    }

    private void giveOut(UnionCode determining, List<Target> some, Function<Target, String> title) {
        List<String> visits = numbers.next(NumberSeries.Kind.VISIT, determining, Year.now(clock), some.size());
        targets.givenOut(some, visits);
        for (int i = 0; i < some.size(); i++) {
            process.startVisit(new CaseId(visits.get(i)), some.get(i).owner(), determining, title.apply(some.get(i)));
        }
    }

    /** One that nobody will make has a number too: what is known of the household is kept under it. */
    CaseId numbered(Target target) {
        List<String> number = numbers.next(NumberSeries.Kind.VISIT, target.determining(), Year.now(clock), 1);
        targets.givenOut(List.of(target), number);
        return new CaseId(number.get(0));
    }

    /** The shortened names by subject: of those on file the registry's, of the others our own. */
    Map<String, String> shown(CaseId season, List<Target> some) {
        Map<String, String> archived = names.masked(some.stream().map(Target::archive).flatMap(Optional::stream).toList());
        Map<String, String> shown = new HashMap<>(families.masked(season, new ArrayList<>(
            some.stream().filter(one -> one.archive().isEmpty()).map(Target::subject).toList())));
        some.forEach(one -> one.archive().map(archived::get).ifPresent(name -> shown.put(one.subject(), name)));
        return shown;
    }
}
