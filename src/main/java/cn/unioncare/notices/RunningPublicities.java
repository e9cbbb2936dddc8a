package cn.unioncare.notices;

import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.Masking;
import cn.unioncare.vault.SealedJson;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The lists that hang now, for the unions on the case's way and those who watch from above. They are posted in the
 * worker's unit and not on the web, so the name is shortened here; a list of honours is told by its title.
 */
@Service
public class RunningPublicities {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** @param objections how many were received */
    public record Card(String number, @JsonProperty("case") String caseId, String title, String union, String unionName,
                       LocalDate postedOn, LocalDate lastDay, OffsetDateTime endsAt, int objections) { }


    private final JdbcClient jdbc;
    private final SealedJson sealed;

    RunningPublicities(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /**
     * @param limit how many at most
     * @param after the number after which the page begins; null for the first
     * @return those that end first, first
     */
    public Page<Card> list(Actor actor, int limit, String after) {
        if (after != null && !isKnown(after)) {
            throw Refusal.invalid("after", "翻页位置无效，请使用上一页返回的 next");
        }
        List<Card> found = jdbc.sql("""
                with recursive below (code) as (
                    select code from union_unit where code = :own and :watches
                    union all
                    select u.code from union_unit u join below b on u.parent = b.code)
                select p.*, u.name as union_name,
                    (select count(*) from objection o where o.publicity = p.number) as objections
                from publicity p join union_unit u on u.code = p.owner_union
                where p.state = 'POSTED' and p.taken_down_on is null
                  and (:own in (p.owner_union, p.investigating_union, p.determining_union)
                       or p.owner_union in (select code from below))
                  and (cast(:after as varchar) is null or (p.ends_at, p.number) >
                       (select last.ends_at, last.number from publicity last where last.number = :after))
                order by p.ends_at, p.number fetch first :limit rows only""")
            .param("own", actor.union().value()).param("watches", watches(actor)).param("after", after)
            .param("limit", limit + 1).query(this::card).list();
        return Page.of(found, limit, Card::number);
    }

    private boolean isKnown(String number) {
        return jdbc.sql("select count(*) from publicity where number = ?").param(number).query(Integer.class).single() > 0;
    }

    private static boolean watches(Actor actor) {
        return Arrays.stream(Role.values()).filter(Role::watches).map(Role::code).anyMatch(actor::is);
    }

    private String title(String number, ResultSet row) throws SQLException {
        String head = row.getString("title");
        return head != null ? head + "（" + row.getString("union_name") + "）"
            : Masking.name(sealed.open(PublicityStore.SUBJECT.at(number), row.getString("subject_sealed"), Subject.class)
                .name()) + "（" + row.getString("union_name") + "）公示";
    }

    private Card card(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        return new Card(number, row.getString("case_id"),
            title(number, row), row.getString("owner_union"),
            row.getString("union_name"), row.getObject("posted_on", LocalDate.class),
            row.getObject("last_day", LocalDate.class),
            row.getObject("ends_at", OffsetDateTime.class).atZoneSameInstant(CHINA).toOffsetDateTime(),
            row.getInt("objections"));
    }
}
