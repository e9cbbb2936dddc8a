package cn.unioncare.campaign.areas;

import cn.unioncare.campaign.Campaign;
import cn.unioncare.documents.CodeLists;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.SealedJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The activities of the campaigns. What is entered stays; a mistake is withdrawn and entered anew. */
@Repository
public class Activities implements SealedColumns {

    private static final SealedColumn CONTENT = SealedColumn.of("送温暖活动记录", "campaign_activity", "content_sealed", "number");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final SealedJson sealed;
    private final NumberSeries numbers;
    private final Unions unions;
    private final CodeLists lists;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Activities(JdbcClient jdbc, SealedJson sealed, NumberSeries numbers, Unions unions, CodeLists lists, Clock clock,
               ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.numbers = numbers;
        this.unions = unions;
        this.lists = lists;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @return its number
     * @throws Refusal 400 for a day outside the campaign; 403 to a union that takes no part; 409 if the campaign has ended
     */
    @Transactional
    public String enter(Campaign campaign, Area area, Activity activity, Actor actor) {
        requireOpen(campaign, actor);
        Outing outing = activity.outing();
        if (outing.heldOn().isAfter(LocalDate.now(clock)) || !campaign.isOn(outing.heldOn())) {
            throw Refusal.invalid("outing.heldOn", "日期应在活动期内（" + campaign.from() + " 至 " + campaign.until() + "），且不晚于今天");
        }
        if (activity instanceof Inspection inspection && inspection.problems() > inspection.households()) {
            throw Refusal.invalid("problems", "发现问题户数不能多于抽查户数");
        }
        String number = numbers.next(NumberSeries.Kind.ACTIVITY, actor.union(), Year.now(clock));
        jdbc.sql("""
                insert into campaign_activity (number, season, campaign, union_code, area, kind, held_on, people, amount, staff, vehicles,
                    expense, content_sealed, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(number, campaign.season().value(), campaign.number().value(), actor.union().value(), area.name(), activity.kind(),
                outing.heldOn(), activity.reached(), activity.money(), outing.staff(), outing.vehicles(), outing.expense(),
                sealed.seal(CONTENT.at(number), activity), actor.login(), OffsetDateTime.now(clock)).update();
        events.publishEvent(new CaseEvent(campaign.number(), "ACTIVITY_ENTERED", actor, Map.of("activity", number, "area", area.name(),
            "kind", activity.kind())));
        return number;
    }

    /** @throws Refusal 404 if the union has entered no such activity; 409 if it is withdrawn already or the campaign has ended */
    @Transactional
    public void withdraw(Campaign campaign, String number, String reason, Actor actor) {
        requireOpen(campaign, actor);
        boolean own = jdbc.sql("select count(*) from campaign_activity where number = ? and campaign = ? and union_code = ?")
            .params(number, campaign.number().value(), actor.union().value()).query(Integer.class).single() > 0;
        if (!own) {
            throw Refusal.notFound("本工会没有登记这项活动");
        }
        if (jdbc.sql("update campaign_activity set withdrawn_at = ?, withdrawn_by = ? where number = ? and withdrawn_at is null")
                .params(OffsetDateTime.now(clock), actor.login(), number).update() == 0) {
            throw Refusal.conflict("这项活动已经撤回");
        }
        events.publishEvent(new CaseEvent(campaign.number(), "ACTIVITY_WITHDRAWN", actor, Map.of("activity", number, "reason", reason)));
    }

    /** Newest first: of the campaign's union and those below it, as far as the actor may see. @param area null for all */
    @Transactional(readOnly = true)
    public List<ActivityLine> list(Campaign campaign, Area area, Actor actor, int limit) {
        UnionCode top = unions.isWithin(campaign.union(), actor.union()) ? campaign.union() : actor.union();
        Map<UnionCode, String> names = unions.subtree(top).stream().collect(Collectors.toMap(Union::code, Union::name));
        return jdbc.sql("""
                select * from campaign_activity where season = :season and union_code in (:unions)
                  and (cast(:area as varchar) is null or area = :area)
                order by held_on desc, number desc fetch first :limit rows only""")
            .param("season", campaign.season().value()).param("unions", names.keySet().stream().map(UnionCode::value).toList())
            .param("area", area == null ? null : area.name()).param("limit", limit)
            .query((row, index) -> line(row, names)).list();
    }

    private void requireOpen(Campaign campaign, Actor actor) {
        if (!unions.isWithin(actor.union(), campaign.union())) {
            throw Refusal.forbidden("活动记录由参加本次活动的工会登记");
        }
        if (campaign.isClosed()) {
            throw Refusal.conflict("活动已经结束，不能再登记或者撤回");
        }
    }

    private ActivityLine line(ResultSet row, Map<UnionCode, String> names) throws SQLException {
        Area area = Area.valueOf(row.getString("area"));
        UnionCode union = new UnionCode(row.getString("union_code"));
        String number = row.getString("number");
        return new ActivityLine(number, area.name(), area.label(), row.getString("kind"),
            lists.labelOf(area.kinds(), row.getString("kind")).orElse(row.getString("kind")), union.value(), names.get(union),
            row.getObject("held_on", LocalDate.class), row.getInt("people"), row.getBigDecimal("amount"), row.getInt("staff"),
            row.getInt("vehicles"), row.getBigDecimal("expense"),
            row.getObject("entered_at", OffsetDateTime.class).atZoneSameInstant(CHINA).toOffsetDateTime(),
            row.getObject("withdrawn_at") != null,
            sealed.open(CONTENT.at(number), row.getString("content_sealed"), area.type()));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(CONTENT);
    }
}
