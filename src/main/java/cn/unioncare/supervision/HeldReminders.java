package cn.unioncare.supervision;

import cn.unioncare.audit.LedgerEntry;
import cn.unioncare.audit.LedgerHistory;
import cn.unioncare.organisation.Unions;
import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.privacy.Holding;
import cn.unioncare.privacy.Holding.Group;
import cn.unioncare.privacy.Holding.Line;
import cn.unioncare.privacy.PersonInCase;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.UnionCareClock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reminders of a case, and who looked for a person or read the papers, as the ledger tells. The ledger itself stays. */
@Component
class HeldReminders implements HoldsPersonalData {

    private static final Map<String, String> USES = Map.of("SEARCHED", "按身份证号查档", "FILE_READ", "查看附件",
        "REVEALED", "查看完整信息", "DISCLOSED", "个人信息查阅", "EXPORTED", "导出");

    private final JdbcClient jdbc;
    private final LedgerHistory ledger;
    private final Unions unions;

    HeldReminders(JdbcClient jdbc, LedgerHistory ledger, Unions unions) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.unions = unions;
    }

    @Override
    public List<Holding> about(PersonInCase person) {
        return Stream.concat(reminders(person), ledger.entriesOf(person.caseId()).stream()
            .filter(entry -> USES.containsKey(entry.act())).map(this::use)).toList();
    }

    @Override
    public void erase(Erasure erasure) {
        jdbc.sql("update reminder set title = ?, assignee = null where case_id = ?")
            .params(Erasure.words(erasure.on(), erasure.approval()), erasure.caseId().value()).update();
    }

    private Stream<Holding> reminders(PersonInCase person) {
        return jdbc.sql("select kind, step_name, raised_at from reminder where case_id = ? order by raised_at, task_id")
            .param(person.caseId().value()).query((row, index) -> new Holding(Group.REMINDER,
                Reminder.Kind.valueOf(row.getString("kind")).label(), List.of(
                    new Line("环节", row.getString("step_name")),
                    new Line("日期", row.getObject("raised_at", OffsetDateTime.class)
                        .atZoneSameInstant(UnionCareClock.CHINA).toLocalDate().toString()))))
            .list().stream();
    }

    private Holding use(LedgerEntry entry) {
        return new Holding(Group.USE, USES.get(entry.act()), List.of(
            new Line("日期", entry.at().atZone(UnionCareClock.CHINA).toLocalDate().toString()),
            new Line("单位", unions.nameOf(new UnionCode(entry.union())))));
    }
}
