package cn.unioncare.campaign;

import cn.unioncare.campaign.CampaignView.Card;
import cn.unioncare.campaign.CampaignView.Sum;
import cn.unioncare.documents.CodeLists;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of campaigns, to the unions that have to do with them. */
@Service
public class CampaignViews {

    private final Campaigns campaigns;
    private final Planning planning;
    private final CodeLists lists;
    private final Unions unions;

    CampaignViews(Campaigns campaigns, Planning planning, CodeLists lists, Unions unions) {
        this.campaigns = campaigns;
        this.planning = planning;
        this.lists = lists;
        this.unions = unions;
    }

    /** Newest first: of the own union, of those above it and of those below it. */
    @Transactional(readOnly = true)
    public Page<CampaignView.Card> list(Actor actor, String after, int limit) {
        List<Campaign> found = campaigns.of(actor.union(), after, limit + 1);
        Map<UnionCode, String> names = Stream.concat(unions.ancestry(actor.union()).stream(), unions.subtree(actor.union()).stream())
            .collect(Collectors.toMap(Union::code, Union::name, (one, same) -> one));
        return Page.of(found, limit, one -> one.number().value()).map(one -> card(one, names));
    }

    /** @throws cn.unioncare.shared.Refusal 404 if it is not the actor's to see */
    @Transactional(readOnly = true)
    public CampaignView of(String number, Actor actor) {
        Campaign one = campaigns.seen(number, actor);
        Map<UnionCode, String> names = unions.subtree(one.union()).stream().collect(Collectors.toMap(Union::code, Union::name));
        return new CampaignView(one.number().value(), one.season().value(), one.parent().map(CaseId::value).orElse(null), one.title(),
            one.union().value(), names.get(one.union()), one.state().name(), one.state().label(), one.from(), one.reports(), one.until(),
            one.openedAt(), sums("fund-source", planning.budgets(one.number())),
            sums("campaign-target", planning.standards(one.number())),
            campaigns.below(one.number()).stream().filter(below -> unions.isWithin(below.union(), actor.union())
                || unions.isWithin(actor.union(), below.union())).map(below -> card(below, names)).toList());
    }

    private List<Sum> sums(String list, Map<String, BigDecimal> amounts) {
        return amounts.entrySet().stream().map(one -> new Sum(one.getKey(), lists.labelOf(list, one.getKey()).orElse(one.getKey()),
            one.getValue())).toList();
    }

    private static Card card(Campaign one, Map<UnionCode, String> names) {
        return new Card(one.number().value(), one.season().value(), one.title(), one.union().value(), names.get(one.union()),
            one.state().name(), one.state().label(), one.from(), one.until());
    }
}
