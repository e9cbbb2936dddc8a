package cn.unioncare.campaign;

import cn.unioncare.campaign.GiftTable.Paid;
import cn.unioncare.campaign.MoneyView.Day;
import cn.unioncare.campaign.MoneyView.Source;
import cn.unioncare.campaign.MoneyView.Waiting;
import cn.unioncare.documents.CodeList;
import cn.unioncare.documents.CodeLists;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the money of a campaign by source and day: what was planned, what has been asked for, what has arrived. */
@Service
public class MoneyViews {

    private final Campaigns campaigns;
    private final Planning planning;
    private final GiftTable gifts;
    private final CodeLists lists;
    private final Unions unions;

    MoneyViews(Campaigns campaigns, Planning planning, GiftTable gifts, CodeLists lists, Unions unions) {
        this.campaigns = campaigns;
        this.planning = planning;
        this.gifts = gifts;
        this.lists = lists;
        this.unions = unions;
    }

    /**
     * @return nothing to a union below the campaign's, whose money it is not
     * @throws cn.unioncare.shared.Refusal 404 if the campaign is not the actor's to see
     */
    @Transactional(readOnly = true)
    public MoneyView of(String number, Actor actor) {
        Campaign campaign = campaigns.seen(number, actor);
        if (!unions.isWithin(campaign.union(), actor.union())) {
            return new MoneyView(List.of(), List.of(), new Waiting(0, BigDecimal.ZERO));
        }
        List<UnionCode> codes = unions.subtree(campaign.union()).stream().map(Union::code).toList();
        List<Paid> paid = gifts.paid(campaign, codes);
        Map<String, BigDecimal> budgets = planning.budgets(campaign.season(), codes);
        return new MoneyView(lists.of("fund-source").orElseThrow().entries().stream()
                .map(entry -> source(entry, budgets, paid.stream().filter(one -> one.source().equals(entry.code())).toList()))
                .filter(one -> one.budget().signum() > 0 || one.asked().signum() > 0).toList(),
            paid.stream().filter(one -> one.day() != null).map(one -> new Day(one.day(), one.source(), one.amount())).toList(), waiting(paid));
    }

    private static Source source(CodeList.Entry entry, Map<String, BigDecimal> budgets, List<Paid> paid) {
        return new Source(entry.code(), entry.label(), budgets.getOrDefault(entry.code(), BigDecimal.ZERO), sum(paid),
            sum(paid.stream().filter(one -> one.day() != null).toList()),
            paid.stream().filter(one -> one.day() != null).mapToInt(Paid::households).sum());
    }

    static Waiting waiting(List<Paid> some) {
        List<Paid> open = some.stream().filter(one -> one.day() == null).toList();
        return new Waiting(open.stream().mapToInt(Paid::households).sum(), sum(open));
    }

    private static BigDecimal sum(List<Paid> some) {
        return some.stream().map(Paid::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
