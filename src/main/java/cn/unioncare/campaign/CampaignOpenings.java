package cn.unioncare.campaign;

import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 发起活动, and 部署下级工会: each union that determines has a campaign of its own. */
@Service
public class CampaignOpenings {

    private final Campaigns campaigns;
    private final Unions unions;
    private final NumberSeries numbers;
    private final CampaignFile file;
    private final CampaignProcess process;
    private final Clock clock;

    CampaignOpenings(Campaigns campaigns, Unions unions, NumberSeries numbers, CampaignFile file, CampaignProcess process, Clock clock) {
        this.campaigns = campaigns;
        this.unions = unions;
        this.numbers = numbers;
        this.file = file;
        this.process = process;
        this.clock = clock;
    }

    /** @return the number of the campaign */
    @Transactional
    public CaseId open(CampaignOrder order, Actor actor) {
        if (unions.find(actor.union()).filter(Union::determines).isEmpty()) {
            throw Refusal.forbidden("送温暖活动由县级以上工会和省有关产业工会发起，基层工会在上级的活动中走访（豫工文〔2017〕61号 三2）");
        }
        CampaignDates.check(order.from(), order.reports(), order.until(), Optional.empty(), LocalDate.now(clock));
        campaigns.openOf(actor.union()).ifPresent(running -> {
            throw Refusal.conflict("本工会的活动 " + running.number() + " 尚未结束，不能另行发起");
        });
        Campaign opened = opened(actor.union(), Optional.empty(), order, actor.login());
        file.add(opened.number(), Step.OPEN_CAMPAIGN, actor, order, Map.of("until", order.until().toString()));
        return opened.number();
    }

    /** Whether any union below determines and so takes part with a campaign of its own. */
    public boolean hasSubordinates(CaseId number) {
        return !subordinates(campaigns.get(number).union()).isEmpty();
    }

    /** Each of the next unions below that determine has a campaign now; who has begun alone joins with it. */
    @Transactional
    public void deploy(CaseId number) {
        Campaign above = campaigns.hold(number);
        List<UnionCode> known = campaigns.below(number).stream().map(Campaign::union).toList();
        CampaignOrder order = new CampaignOrder(above.title(), above.from(), above.reports(), above.until());
        subordinates(above.union()).stream().map(Union::code).filter(union -> !known.contains(union)).forEach(union ->
            campaigns.openOf(union).filter(own -> own.parent().isEmpty()).ifPresentOrElse(
                own -> campaigns.join(own.number(), above),
                () -> {
                    Actor system = Actor.system(union);
                    Campaign opened = opened(union, Optional.of(above), order, system.login());
                    file.add(opened.number(), Step.OPEN_CAMPAIGN, system, order, Map.of("parent", number.value()));
                }));
    }

    private Campaign opened(UnionCode union, Optional<Campaign> above, CampaignOrder order, String by) {
        LocalDate today = LocalDate.now(clock);
        CaseId number = new CaseId(numbers.next(NumberSeries.Kind.CAMPAIGN, union, Year.from(today)));
        Campaign opened = new Campaign(number, above.map(Campaign::season).orElse(number), above.map(Campaign::number), union,
            order.title(), CampaignState.PLANNING, order.from(), order.reports(), order.until(), false, false,
            OffsetDateTime.now(clock), by);
        campaigns.add(opened);
        process.start(opened);
        return opened;
    }

    // Past a union that does not determine to those below it that do; what a closed one had is another's already.
    private List<Union> subordinates(UnionCode top) {
        List<Union> subtree = unions.subtree(top);
        Map<UnionCode, Union> known = subtree.stream().collect(Collectors.toMap(Union::code, union -> union));
        Set<UnionCode> closing = unions.closing(known.keySet());
        return subtree.stream().filter(union -> union.determines() && !union.code().equals(top) && !closing.contains(union.code()))
            .filter(union -> nextDetermining(union, known).equals(top)).toList();
    }

    private static UnionCode nextDetermining(Union union, Map<UnionCode, Union> known) {
        Union above = known.get(union.parent().orElseThrow());
        return above.determines() ? above.code() : nextDetermining(above, known);
    }
}
