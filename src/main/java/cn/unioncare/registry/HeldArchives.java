package cn.unioncare.registry;

import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.privacy.Holding;
import cn.unioncare.privacy.Holding.Group;
import cn.unioncare.privacy.Holding.Line;
import cn.unioncare.privacy.PersonInCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The archive of an applicant with its states, its card and its ledger; its content is told by the flow that wrote it. */
@Component
class HeldArchives implements HoldsPersonalData {

    private final JdbcClient jdbc;
    private final HelpLedger ledger;

    HeldArchives(JdbcClient jdbc, HelpLedger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    @Override
    public List<Holding> about(PersonInCase person) {
        return !person.applicant() ? List.of() : jdbc.sql("""
                select a.*, c.number as card, c.issued_on, h.opened_on from hardship_archive a
                left join contact_card c on c.archive = a.number left join help_ledger h on h.archive = a.number
                where a.case_id = ?""")
            .param(person.caseId().value()).query((row, index) -> {
                String number = row.getString("number");
                List<Line> lines = new ArrayList<>(List.of(new Line("户编号", row.getString("household")),
                    new Line("困难类别", row.getString("category")),
                    new Line("家庭人口", row.getInt("household_size") + " 人"),
                    new Line("建档日期", row.getObject("established_on", LocalDate.class).toString())));
                Optional.ofNullable(row.getString("card")).ifPresent(card -> lines.add(new Line("联系卡", card)));
                Optional.ofNullable(row.getObject("opened_on", LocalDate.class))
                    .ifPresent(day -> lines.add(new Line("帮扶台账建立日期", day.toString())));
                lines.addAll(states(number));
                ledger.of(number).forEach(line -> lines.add(new Line("帮扶（" + line.entry().helpedOn() + "）", told(line))));
                return new Holding(Group.ARCHIVE, "档案 " + number, lines);
            }).list();
    }

    /** The archive stays as a number with its states and figures; its persons, its household and its words go. */
    @Override
    public void erase(Erasure erasure) {
        jdbc.sql("delete from active_person where case_id = ?").param(erasure.caseId().value()).update();
        jdbc.sql("select number from hardship_archive where case_id = ?").param(erasure.caseId().value())
            .query(String.class).optional().ifPresent(archive -> erase(archive, erasure));
    }

    private void erase(String archive, Erasure erasure) {
        jdbc.sql("""
                update hardship_archive set name_hmac = number, name_sealed = null, content_sealed = null
                where number = ?""").param(archive).update();
        jdbc.sql("update archive_version set content_sealed = null where archive = ?").param(archive).update();
        jdbc.sql("update assistance_plan set content_sealed = null where archive = ?").param(archive).update();
        ledger.erase(archive);
        jdbc.sql("update archive_state set reason = null where archive = ?").param(archive).update();
        jdbc.sql("""
                insert into archive_state (archive, seq, state, since, reason, actor, owner_union, determining_union)
                select a.number, (select max(s.seq) + 1 from archive_state s where s.archive = a.number), a.state,
                    cast(? as date), cast(? as varchar), 'system', a.owner_union, a.determining_union
                from hardship_archive a where a.number = ?""")
            .params(erasure.on(), Erasure.words(erasure.on(), erasure.approval()), archive).update();
        // A household may have come back: its key goes with the last archive that needs it.
        jdbc.sql("""
                update household set key_hmac = number, register_hmac = number
                where number = (select household from hardship_archive where number = :archive)
                  and not exists (select 1 from hardship_archive other
                                  where other.household = household.number and other.name_sealed is not null)""")
            .param("archive", archive).update();
    }

    private static String told(HelpLedger.Line line) {
        HelpEntry entry = line.entry();
        return Optional.ofNullable(entry.content()).orElse("已按规定销毁")
            + (entry.amount() == null ? "" : " " + entry.amount().toPlainString() + " 元")
            + (line.undone() == null ? "" : "（" + line.undone().label() + "）");
    }

    private List<Line> states(String archive) {
        return jdbc.sql("select state, since, reason from archive_state where archive = ? order by seq").param(archive)
            .query((row, index) -> new Line("自 " + row.getObject("since", LocalDate.class),
                ArchiveState.valueOf(row.getString("state")).label()
                    + Optional.ofNullable(row.getString("reason")).map(reason -> "：" + reason).orElse(""))).list();
    }
}
