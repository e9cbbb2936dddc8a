package cn.unioncare.recusal;

import cn.unioncare.organisation.People;
import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.Masking;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 亲属登记: whom each member of staff is kin of. What is answered depends on the own entries alone and never on whether
 * somebody is on file, so that nobody learns by registering.
 */
@Service
public class Relatives {

    /** Of one person, in force. */
    static final int MOST = 50;
    /** A day, withdrawn ones too: nobody tries out numbers. */
    static final int MOST_A_DAY = 20;

    /**
     * @param confirmedOn  when the register was last declared complete
     * @param confirmBy    a year later; today where that never was
     * @param reminder     whether that day has come
     */
    public record Register(List<RegisteredRelative> relatives, Optional<LocalDate> confirmedOn, LocalDate confirmBy,
                           boolean reminder) { }

    private final RelativeTable table;
    private final Households households;
    private final People people;
    private final Clock clock;

    Relatives(RelativeTable table, Households households, People people, Clock clock) {
        this.table = table;
        this.households = households;
        this.people = people;
        this.clock = clock;
    }

    public Register of(String login) {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> confirmed = table.confirmedOn(login);
        LocalDate by = confirmed.map(on -> on.plusYears(1)).orElse(today);
        return new Register(table.of(login), confirmed, by, !today.isBefore(by));
    }

    /**
     * Effective at once, for whatever the person does next.
     *
     * @return the id of the entry
     * @throws Refusal 409 where the person has registered that one already, or too many
     */
    @Transactional
    public String register(NewRelative relative, String login) {
        people.hold(login);
        String hash = households.hashOf(new IdNumber(relative.idNumber()).value());
        refuseTooMany(table.of(login), relative.relation());
        if (table.isInForce(login, hash)) {
            throw Refusal.conflict("idNumber", "您已登记此人，不需要重复登记");
        }
        String id = UUID.randomUUID().toString();
        table.add(id, login, relative.relation(), hash, Masking.name(relative.name().strip()), OffsetDateTime.now(clock));
        return id;
    }

    /** The keyed hashes of what these people have registered, themselves and their relatives, that stand today. */
    public Set<String> hashesOf(Collection<String> logins) {
        return table.hashesOf(logins);
    }

    /** Takes an entry out; for the cases filed by today it stays in force. */
    @Transactional
    public void end(String id, String login) {
        if (!table.end(id, login, OffsetDateTime.now(clock))) {
            throw Refusal.notFound("没有这项登记，或者它已经撤下");
        }
    }

    /** The yearly declaration that nothing has changed, or that everything has been entered. */
    @Transactional
    public LocalDate confirm(String login) {
        people.hold(login);
        LocalDate today = LocalDate.now(clock);
        table.confirm(login, today);
        return today;
    }

    private void refuseTooMany(List<RegisteredRelative> entries, Relation relation) {
        List<RegisteredRelative> inForce = entries.stream().filter(entry -> entry.endedOn().isEmpty()).toList();
        if (relation == Relation.SELF && inForce.stream().anyMatch(entry -> entry.relation() == Relation.SELF)) {
            throw Refusal.conflict("relation", "本人已登记；身份证号填错的，先撤下原登记");
        }
        LocalDate today = LocalDate.now(clock);
        if (inForce.size() >= MOST
                || entries.stream().filter(entry -> entry.registeredOn().equals(today)).count() >= MOST_A_DAY) {
            throw Refusal.conflict("每人最多登记 " + MOST + " 名亲属，每日最多登记 " + MOST_A_DAY + " 名，请核对");
        }
    }
}
