package cn.unioncare.statistics;

import cn.unioncare.calendar.WorkingDays;
import cn.unioncare.organisation.People;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.PersonalNumbers;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 催报: who owes something is reminded of it, and both sides see when and with what words. The one mechanism for whatever is
 * owed; whether it is owed, who asks says. At most once a union and working day.
 */
@Service
public class Urgings {

    static final int LONGEST_NOTE = 500;

    /** @param by the name of who did; note null where nothing was said with it */
    public record Urged(String union, String by, OffsetDateTime at, String note) { }

    private record Row(String subject, String union, String by, OffsetDateTime at, String note) { }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final People people;
    private final WorkingDays calendar;
    private final Clock clock;

    Urgings(JdbcClient jdbc, JdbcTemplate batches, People people, WorkingDays calendar, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * @param subject what is owed, by a key of who asks for it
     * @throws Refusal 400 for too many words and for numbers of persons; 409 where one of the unions was urged already on this working day, and then none is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void urge(String subject, Set<UnionCode> unions, String note, Actor actor) {
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Refusal.invalid("note", "说明不超过 " + LONGEST_NOTE + " 字");
        }
        if (note != null && PersonalNumbers.areIn(note)) {
            throw Refusal.invalid("note", PersonalNumbers.REFUSED);
        }
        String words = note == null || note.isBlank() ? null : note.strip();
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate day = workingDay(LocalDate.now(clock));
        try {
            batches.batchUpdate("""
                insert into urging (subject, union_code, seq, note, urged_by, urged_at, worked_on)
                values (?, ?, (select coalesce(max(u.seq), 0) + 1 from urging u where u.subject = ? and u.union_code = ?), ?, ?, ?, ?)""",
                unions.stream().map(UnionCode::value).sorted().map(union -> new Object[] {subject, union, subject, union, words,
                    actor.login(), now, day}).toList());
        } catch (DuplicateKeyException urgedToday) {
            throw Refusal.conflict("所选工会中有今天已催报过的，同一事项每个工作日至多催报一次");
        }
    }

    /** In two statements, however many subjects. @return by subject, the oldest first */
    public Map<String, List<Urged>> of(Collection<String> subjects) {
        List<Row> rows = jdbc.sql("select * from urging where subject = any(:subjects) order by subject, union_code, seq")
            .param("subjects", subjects.toArray(String[]::new)).query(Urgings::row).list();
        Map<String, String> names = people.namesOf(rows.stream().map(Row::by).collect(Collectors.toSet()));
        return rows.stream().collect(Collectors.groupingBy(Row::subject, Collectors.mapping(row ->
            new Urged(row.union(), names.getOrDefault(row.by(), row.by()), row.at(), row.note()), Collectors.toList())));
    }

    /** How often each union was urged after that moment: its people are told with the reminders of the day. */
    public Map<UnionCode, Integer> since(OffsetDateTime moment) {
        Map<UnionCode, Integer> times = new HashMap<>();
        jdbc.sql("select union_code, count(*) from urging where urged_at > ? group by union_code").param(moment).query(row -> {
            times.put(new UnionCode(row.getString(1)), row.getInt(2));
        });
        return times;
    }

    // A day off belongs to the working day before it.
    private LocalDate workingDay(LocalDate day) {
        LocalDate working = day;
        while (!calendar.isWorkingDay(working)) {
            working = working.minusDays(1);
        }
        return working;
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(row.getString("subject"), row.getString("union_code"), row.getString("urged_by"), ReportTable.at(row, "urged_at"),
            row.getString("note"));
    }
}
