package cn.unioncare.campaign;

import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 搭建社会资源和困难职工需求精准对接平台 (豫工文〔2017〕61号 二5): which need a resource meets, and what of it is left. */
@Repository
public class NeedMatches {

    private final Unions unions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    NeedMatches(Unions unions, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.unions = unions;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * @throws Refusal 404 for a resource that the union has not entered; 400 for a visit that is none of its own or of unions below, or
     *                 for more than is left; 409 for a need that is met, or after the campaign's end
     */
    @Transactional
    public void match(Campaign campaign, NeedMatch match, Actor actor) {
        if (campaign.isClosed()) {
            throw Refusal.conflict("活动已经结束，不能再对接需求");
        }
        BigDecimal given = given(campaign, match.activity(), actor);
        requireOpenNeed(campaign, match.visit(), actor);
        BigDecimal left = given.subtract(used(campaign).getOrDefault(match.activity(), BigDecimal.ZERO));
        if (match.amount().compareTo(left) > 0) {
            throw Refusal.invalid("amount", "超出这项社会资源的剩余金额 " + left.toPlainString() + " 元");
        }
        keep(match);
        events.publishEvent(new CaseEvent(campaign.number(), "NEED_MATCHED", actor, Map.of("activity", match.activity(), "visit",
            match.visit(), "amount", match.amount().toPlainString(), "met", match.met().toString())));
    }

    /** 元 that needs have taken of each resource of the season, by its number; those of which nothing was taken are not in it. */
    public Map<String, BigDecimal> used(Campaign campaign) {
        Map<String, BigDecimal> used = new HashMap<>();
        jdbc.sql("""
                select m.activity, sum(m.amount) from campaign_match m join campaign_activity a on a.number = m.activity
                where a.season = ? group by m.activity""").param(campaign.season().value()).query(row -> {
            used.put(row.getString(1), row.getBigDecimal(2));
        });
        return used;
    }

    // Holds the resource: of two who take the rest of it at once, one is told that nothing is left.
    private BigDecimal given(Campaign campaign, String activity, Actor actor) {
        return jdbc.sql("""
                select amount from campaign_activity where number = ? and season = ? and area = 'RESOURCE' and union_code = ?
                  and withdrawn_at is null for update""")
            .params(activity, campaign.season().value(), actor.union().value()).query(BigDecimal.class).optional()
            .orElseThrow(() -> Refusal.notFound("本工会没有登记这项社会资源，或者它已经撤回"));
    }

    // Holds the visit: two resources do not both meet its need.
    private void requireOpenNeed(Campaign campaign, String visit, Actor actor) {
        boolean known = jdbc.sql("select owner_union from campaign_visit where visit = ? and season = ? for update")
            .params(visit, campaign.season().value()).query(String.class).optional()
            .filter(owner -> unions.isWithin(new UnionCode(owner), actor.union())).isPresent();
        if (!known) {
            throw Refusal.invalid("visit", "没有这次走访，或者它不在您的办理范围内");
        }
        int met = jdbc.sql("""
                select count(*) from campaign_match m join campaign_activity a on a.number = m.activity
                where m.visit = ? and m.met and a.withdrawn_at is null""").param(visit).query(Integer.class).single();
        if (met > 0) {
            throw Refusal.conflict("visit", "这一需求已经满足，请选择其他需求");
        }
    }

    private void keep(NeedMatch match) {
        int more = jdbc.sql("update campaign_match set amount = amount + ?, met = ? where activity = ? and visit = ?")
            .params(match.amount(), match.met(), match.activity(), match.visit()).update();
        if (more == 0) {
            jdbc.sql("insert into campaign_match (activity, visit, amount, met) values (?, ?, ?, ?)")
                .params(match.activity(), match.visit(), match.amount(), match.met()).update();
        }
    }
}
