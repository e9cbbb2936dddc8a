package cn.unioncare.aid;

import cn.unioncare.organisation.Unions;
import cn.unioncare.registry.NeedReported;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.registry.NumberSeries.Kind;
import cn.unioncare.registry.Standings;
import cn.unioncare.registry.Standings.Standing;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A sudden need that a visit reports begins a case, whose first task is to fill in the application: it is due like any other and
 * cannot be overlooked (豫工文〔2017〕61号 二2).
 */
@Component
class NeedsTaken {

    private final AidCases cases;
    private final AidTable table;
    private final AidFile file;
    private final AidProcess process;
    private final Standings standings;
    private final NumberSeries numbers;
    private final Unions unions;
    private final Clock clock;

    NeedsTaken(AidCases cases, AidTable table, AidFile file, AidProcess process, Standings standings, NumberSeries numbers, Unions unions,
               Clock clock) {
        this.cases = cases;
        this.table = table;
        this.file = file;
        this.process = process;
        this.standings = standings;
        this.numbers = numbers;
        this.unions = unions;
        this.clock = clock;
    }

    /** Once for a visit, however often it is told. */
    @EventListener
    void on(NeedReported need) {
        if (cases.isTaken(need.visit())) {
            return;
        }
        CaseId id = new CaseId(numbers.next(Kind.AID, need.determining(), Year.now(clock)));
        // An archive that was closed since it was listed is none to be helped by.
        Optional<Standing> onFile = Optional.ofNullable(need.archive()).map(archive -> standings.of(List.of(archive)).get(archive))
            .filter(Standing::isOnFile);
        AidCase draft = new AidCase(id, need.owner(), need.determining(), onFile.map(Standing::household), onFile.map(Standing::archive),
            onFile.map(Standing::caseId), Optional.empty(), Optional.ofNullable(need.kind()), null, null, Optional.empty(), AidState.DRAFT,
            LocalDate.now(clock), Actor.system(need.owner()).login(), Optional.empty(), Optional.empty());
        String title = "走访发现突发困难（" + unions.nameOf(need.owner()) + "）" + need.household();
        table.addDraft(draft, title, need.visit());
        file.add(id, Step.TAKE_NEED, Actor.system(need.owner()), new NeedTaken(need.visit().value(),
            onFile.map(Standing::archive).orElse(null), need.kind(), need.need(), need.on(), need.family()), Map.of("visit", need.visit().value(), "household", need.household()));
        process.follow(draft, title);
    }
}
