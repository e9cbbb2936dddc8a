package cn.unioncare.nomination.entry;

import cn.unioncare.nomination.Round;
import cn.unioncare.nomination.RoundSchedule;
import cn.unioncare.nomination.Rounds;
import cn.unioncare.nomination.programme.Entry;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rounds to which somebody without an account may send a recommendation: their programmes say so. */
@Component
class PublicRounds {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Set<Entry> PUBLIC = Set.of(Entry.SELF, Entry.PEER);

    /** One that is open. @param until before which instant it must have come in */
    record OpenRound(String round, String title, String notice, String organiser, OffsetDateTime until,
                     List<Choice> entries, List<Choice> units) { }

    record Choice(String code, String name) { }

    private final Rounds rounds;
    private final RoundSchedule schedule;
    private final Programmes programmes;
    private final Unions unions;
    private final Clock clock;

    PublicRounds(Rounds rounds, RoundSchedule schedule, Programmes programmes, Unions unions, Clock clock) {
        this.rounds = rounds;
        this.schedule = schedule;
        this.programmes = programmes;
        this.unions = unions;
        this.clock = clock;
    }

    List<OpenRound> all() {
        List<Round> open = rounds.open().stream().filter(this::isPublic).toList();
        Map<CaseId, Instant> next = schedule.next(open.stream().map(Round::id).toList());
        List<Round> inTime = open.stream().filter(round -> isInTime(next.get(round.id()))).toList();
        Map<UnionCode, List<Union>> trees = unions.subtrees(inTime.stream().map(Round::organiser).toList());
        return inTime.stream().map(round -> shown(round, next.get(round.id()), trees.get(round.organiser()))).toList();
    }

    /** @return nothing for a round that is over, or takes recommendations of organisations only */
    Optional<Round> find(String number) {
        return rounds.find(number).filter(round -> round.state().isOpen() && isPublic(round)
            && isInTime(schedule.next(List.of(round.id())).get(round.id())));
    }

    boolean accepts(Round round, Entry entry) {
        return PUBLIC.contains(entry) && programme(round).entries().contains(entry);
    }

    /** The unions that may propose in that round. */
    List<Union> unitsOf(Round round) {
        return proposing(programme(round), unions.subtree(round.organiser())).toList();
    }

    // The organiser itself is the first of its tree.
    private static Stream<Union> proposing(Programme programme, List<Union> tree) {
        return tree.stream().skip(1).filter(union -> programme.scope().tiers().contains(union.tier()));
    }

    private boolean isPublic(Round round) {
        return PUBLIC.stream().anyMatch(entry -> accepts(round, entry));
    }

    /** @param next null where no deadline is left */
    private boolean isInTime(Instant next) {
        return next != null && clock.instant().isBefore(next);
    }

    private Programme programme(Round round) {
        return programmes.of(round.programme());
    }

    private OpenRound shown(Round round, Instant next, List<Union> tree) {
        Programme programme = programme(round);
        return new OpenRound(round.id().value(), programme.title(), programme.notice(), tree.get(0).name(),
            next.atZone(CHINA).toOffsetDateTime(),
            List.of(Entry.SELF, Entry.PEER).stream().filter(programme.entries()::contains)
                .map(entry -> new Choice(entry.name(), entry.label())).toList(),
            proposing(programme, tree).map(union -> new Choice(union.code().value(), union.name())).toList());
    }
}
