package cn.unioncare.honours;

import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.privacy.Holding;
import cn.unioncare.privacy.Holding.Group;
import cn.unioncare.privacy.Holding.Line;
import cn.unioncare.privacy.PersonInCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The titles of a person. When the papers of a nomination are destroyed, what was written about its holder afterwards goes
 * with them; the title itself, which was published, stays, since it is asked for at every later nomination.
 */
@Component
class HeldHonours implements HoldsPersonalData {

    private final HonourTable honours;
    private final HonourEvents events;
    private final JdbcClient jdbc;

    HeldHonours(HonourTable honours, HonourEvents events, JdbcClient jdbc) {
        this.honours = honours;
        this.events = events;
        this.jdbc = jdbc;
    }

    @Override
    public List<Holding> about(PersonInCase person) {
        return honours.ofHash(honours.hashOf(person.idNumber())).stream().map(this::holding).toList();
    }

    @Override
    public void erase(Erasure erasure) {
        for (String table : List.of("honour_event set text_sealed = null",
                "honour_cancellation set content_sealed = null, decision_sealed = null")) {
            jdbc.sql("update " + table + " where honour in (select number from honour where nomination = ?)")
                .param(erasure.caseId().value()).update();
        }
    }

    private Holding holding(Honour honour) {
        List<Line> lines = new ArrayList<>(List.of(new Line("荣誉称号", honour.title()), new Line("级别", honour.levelName()),
            new Line("姓名", honour.holder()), new Line("所在工会", honour.unionName()), new Line("授予单位", honour.awarder()),
            new Line("授予日期", honour.awardedOn().toString()), new Line("文号", honour.document()),
            new Line("状态", honour.stateName())));
        Optional.ofNullable(honour.certificate()).ifPresent(certificate -> lines.add(new Line("证书编号", certificate)));
        events.of(honour.number()).stream().filter(event -> event.text() != null)
            .forEach(event -> lines.add(new Line(event.kindName() + "（" + event.happenedOn() + "）", event.text())));
        return new Holding(Group.HONOUR, "荣誉 " + honour.number(), lines);
    }
}
