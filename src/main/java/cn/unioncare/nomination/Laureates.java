package cn.unioncare.nomination;

import cn.unioncare.honours.Commendation.Laureate;
import cn.unioncare.honours.Holder;
import cn.unioncare.honours.Honour;
import cn.unioncare.honours.Honours;
import cn.unioncare.honours.Level;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.quota.Quota;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Candidates as the register of honours knows them: what they hold already, and what they are given. */
@Component
class Laureates {

    private final Honours honours;
    private final Nominations nominations;
    private final Proposals proposals;
    private final NominationFile file;
    private final Programmes programmes;
    private final Unions unions;

    Laureates(Honours honours, Nominations nominations, Proposals proposals, NominationFile file, Programmes programmes,
              Unions unions) {
        this.honours = honours;
        this.nominations = nominations;
        this.proposals = proposals;
        this.file = file;
        this.programmes = programmes;
        this.unions = unions;
    }

    static Holder holder(Nomination nomination, Candidacy candidacy) {
        return candidacy.idNumber().<Holder>map(number -> new Holder.Person(new IdNumber(number), candidacy.name(),
            nomination.owner())).orElseGet(() -> new Holder.Collective(candidacy.name(), nomination.owner()));
    }

    /** Enters all who are commended in the register, all or nobody. */
    void register(Round round, Programme programme, Commendation commendation, List<Nomination> chosen, Actor actor) {
        honours.register(new cn.unioncare.honours.Commendation(programme.id(), round.id(), programme.title(),
            programme.honour().level(), programme.honour().act(), round.organiser(),
            commendation.issuedOn(), commendation.document(), chosen.stream().map(nomination ->
                new Laureate(nomination.id(), holder(nomination, proposals.of(nomination.id())))).toList()), actor);
    }

    /** By the units as the notice's table names them, or by their codes where it has none; within a unit as proposed. */
    List<Honour> inOrder(Round round, List<Honour> held) {
        List<String> table = programmes.quotas(round.programme()).map(quotas -> quotas.units().stream().map(Quota::unit).toList())
            .orElse(List.of());
        Map<UnionCode, Union> lines = unions.lines(held.stream().map(honour -> new UnionCode(honour.union())).toList());
        Map<String, Integer> places = held.stream().map(Honour::union).distinct()
            .collect(Collectors.toMap(union -> union, union -> place(union, table, lines)));
        return held.stream().sorted(Comparator.comparing((Honour honour) -> places.get(honour.union()))
            .thenComparing(honour -> table.isEmpty() ? honour.union() : "").thenComparing(Honour::nomination)).toList();
    }

    /** 工作单位及职务 by the number of the nomination; of persons whose papers are still kept. */
    Map<String, String> positions(Round round) {
        List<Nomination> kept = nominations.of(round.id()).stream().filter(one -> one.state() == NominationState.COMMENDED
            && one.erased().isEmpty()).toList();
        file.readAhead(kept.stream().map(Nomination::id).toList());
        return kept.stream().map(one -> Map.entry(one.id().value(), proposals.of(one.id()).unitAndPosition()))
            .filter(entry -> !entry.getValue().isEmpty()).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    // Where the table names no union above the laureate's, the end of it.
    private static int place(String union, List<String> table, Map<UnionCode, Union> lines) {
        return Stream.iterate(Optional.ofNullable(lines.get(new UnionCode(union))), Optional::isPresent,
            below -> below.flatMap(Union::parent).map(lines::get)).map(above -> table.indexOf(above.get().code().value()))
            .filter(index -> index >= 0).findFirst().orElse(table.size());
    }
}
