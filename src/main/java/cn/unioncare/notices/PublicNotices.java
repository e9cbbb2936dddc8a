package cn.unioncare.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What the public may read on the web: lists of honours, while they hang. At the second at which the period ends they are
 * gone, whatever the process does (domain.md 6). Hardship lists are not among them.
 */
@Service
public class PublicNotices {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** What a story should not have held: ID numbers and mobile telephones. */
    private static final String PRIVATE_NUMBERS = "(?<!\\d)(\\d{17}[0-9Xx]|1[3-9]\\d{9})(?!\\d)";
    private static final int MOST = 500;

    /** @param subjects how many stand on it */
    public record Card(String number, String title, String union, String unionName, LocalDate postedOn, LocalDate lastDay,
                       OffsetDateTime endsAt, int subjects) { }

    /** @param no 序号: an objection names it */
    public record Entry(int no, String name, String gender, String unit, String position, String story) { }

    /** @param receiver who takes objections; null where the list does not say, as are phone and email */
    public record Notice(String number, String title, String document, String union, String unionName, String place,
                         LocalDate postedOn, LocalDate lastDay, OffsetDateTime endsAt, String receiver, String phone,
                         String email, List<Entry> subjects) { }

    private final JdbcClient jdbc;
    private final PublicityStore store;
    private final SubjectStore subjects;
    private final Clock clock;

    PublicNotices(JdbcClient jdbc, PublicityStore store, SubjectStore subjects, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** Those that hang now; what ends first, first. */
    public List<Card> hanging() {
        return jdbc.sql("""
                select p.number, p.title, p.owner_union, u.name as union_name, p.posted_on, p.last_day, p.ends_at,
                    (select count(*) from publicity_subject s
                     where s.publicity = p.number and s.struck_at is null) as subjects
                from publicity p left join union_unit u on u.code = p.owner_union
                where p.state = 'POSTED' and p.title is not null and p.taken_down_on is null and p.ends_at > ?
                order by p.ends_at, p.number fetch first ? rows only""")
            .params(OffsetDateTime.now(clock), MOST).query(PublicNotices::card).list();
    }

    /** @return nothing for a list that does not hang, or not on the web */
    public Optional<Notice> find(String number) {
        return hanging().stream().filter(card -> card.number().equals(number)).findFirst().map(this::notice);
    }

    private Notice notice(Card card) {
        Publicity publicity = store.find(card.number()).orElseThrow();
        Publicity.Posted posted = publicity.posted().orElseThrow();
        Optional<Posting> posting = posted.posting();
        return new Notice(card.number(), card.title(), publicity.honours().orElseThrow().document(), card.union(),
            card.unionName(), posted.place(), card.postedOn(), card.lastDay(), card.endsAt(),
            posting.map(Posting::receiver).orElse(null), posting.map(Posting::phone).orElse(null),
            posting.map(Posting::email).orElse(null),
            subjects.of(card.number()).stream().filter(listed -> !listed.struck()).map(PublicNotices::entry).toList());
    }

    private static Entry entry(Listed listed) {
        HonourSubject subject = listed.subject();
        return new Entry(listed.place(), subject.name(), subject.gender(), subject.unit(), subject.position(),
            withoutNumbers(subject.story()));
    }

    static String withoutNumbers(String story) {
        return story.replaceAll(PRIVATE_NUMBERS, "****");
    }

    private static Card card(ResultSet row, int index) throws SQLException {
        return new Card(row.getString("number"), row.getString("title"), row.getString("owner_union"),
            row.getString("union_name"), row.getObject("posted_on", LocalDate.class),
            row.getObject("last_day", LocalDate.class),
            row.getObject("ends_at", OffsetDateTime.class).atZoneSameInstant(CHINA).toOffsetDateTime(),
            row.getInt("subjects"));
    }
}
