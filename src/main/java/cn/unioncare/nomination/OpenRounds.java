package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.Entry;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.organisation.Tier;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.UnionCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rounds in which a union may propose somebody now. */
@Component
public class OpenRounds {

    private static final int MOST = 200;

    private final Rounds rounds;
    private final RoundDeadlines deadlines;
    private final Programmes programmes;
    private final Unions unions;

    OpenRounds(Rounds rounds, RoundDeadlines deadlines, Programmes programmes, Unions unions) {
        this.rounds = rounds;
        this.deadlines = deadlines;
        this.programmes = programmes;
        this.unions = unions;
    }

    /** Newest first. */
    public List<Round> forUnion(UnionCode union) {
        List<Union> line = unions.ancestry(union);
        Tier own = line.get(0).tier();
        Set<UnionCode> above = line.stream().skip(1).map(Union::code).collect(Collectors.toSet());
        return rounds.of(union, true, Optional.empty(), null, MOST).stream().filter(round -> above.contains(round.organiser()))
            .filter(round -> takes(programmes.of(round.programme()), own)).toList();
    }

    /** The last deadline of the round, in Chinese. */
    public Optional<String> until(Round round) {
        return deadlines.of(round.id()).stream().reduce((earlier, later) -> later)
            .map(last -> last.cutOff().replace('T', ' ').replace(":00+08:00", "") + " 截止");
    }

    private static boolean takes(Programme programme, Tier tier) {
        return programme.scope().tiers().contains(tier) && programme.entries().contains(Entry.ORGANISATION);
    }
}
