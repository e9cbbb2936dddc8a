package cn.unioncare.nomination;

import cn.unioncare.shared.CaseId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What of a round's course is set by its dates and by who is left in it. */
@Service
public class RoundSchedule {

    private final Rounds rounds;
    private final RoundDeadlines deadlines;
    private final Nominations nominations;

    RoundSchedule(Rounds rounds, RoundDeadlines deadlines, Nominations nominations) {
        this.rounds = rounds;
        this.deadlines = deadlines;
        this.nominations = nominations;
    }

    public boolean isAllocating(CaseId round) {
        return rounds.get(round).state() == RoundState.ALLOCATING;
    }

    public Instant next(CaseId round) {
        return deadlines.next(round).orElseThrow().lateFrom();
    }

    public boolean hasNext(CaseId round) {
        return deadlines.next(round).isPresent();
    }

    /** When what comes in is late for the next deadline of each round; without an entry where none is left. */
    public Map<CaseId, Instant> next(Collection<CaseId> rounds) {
        return deadlines.nextOf(rounds).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, next -> next.getValue().lateFrom()));
    }

    public boolean hasCandidates(CaseId round) {
        return !nominations.runningIn(round).isEmpty();
    }

    public boolean isNobodyChosen(CaseId round) {
        return nominations.inTheRunning(round).isEmpty();
    }
}
