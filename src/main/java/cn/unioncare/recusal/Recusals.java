package cn.unioncare.recusal;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has declared kinship in a case. It is kept with the case, and nobody takes it back alone: {@link KinshipLiftings}.
 */
@Component
public class Recusals {

    /** That somebody has declared kinship in a case, and when. */
    public record Declaration(CaseId caseId, LocalDate on) { }

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Recusals(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** @param step at which it was declared */
    @Transactional
    public void declared(CaseId caseId, String step, Actor actor) {
        if (of(actor.login()).stream().anyMatch(one -> one.caseId().equals(caseId))) {
            return;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        int again = jdbc.sql("update recused set step = ?, at = ?, lifted_at = null where login = ? and case_id = ?")
            .params(step, now, actor.login(), caseId.value()).update();
        if (again == 0) {
            jdbc.sql("insert into recused (login, case_id, step, at) values (?, ?, ?, ?)")
                .params(actor.login(), caseId.value(), step, now).update();
        }
        events.publishEvent(new CaseEvent(caseId, "RECUSED", actor, Map.of("step", step)));
    }

    /** The declarations of that person that stand. */
    public List<Declaration> of(String login) {
        return jdbc.sql("select case_id, at from recused where login = ? and lifted_at is null order by at, case_id")
            .param(login).query((row, index) -> new Declaration(new CaseId(row.getString("case_id")),
                row.getObject("at", OffsetDateTime.class).atZoneSameInstant(CHINA).toLocalDate())).list();
    }

    /** It was a mistake, and another person has confirmed that. */
    void lift(CaseId caseId, String login, OffsetDateTime now) {
        jdbc.sql("update recused set lifted_at = ? where login = ? and case_id = ?")
            .params(now, login, caseId.value()).update();
    }
}
