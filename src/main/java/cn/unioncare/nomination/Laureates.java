package cn.unioncare.nomination;

import cn.unioncare.honours.Commendation.Laureate;
import cn.unioncare.honours.Holder;
import cn.unioncare.honours.Honours;
import cn.unioncare.honours.Level;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.shared.Actor;
import cn.unioncare.vault.IdNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** Candidates as the register of honours knows them: what they hold already, and what they are given. */
@Component
class Laureates {

    private final Honours honours;
    private final Proposals proposals;

    Laureates(Honours honours, Proposals proposals) {
        this.honours = honours;
        this.proposals = proposals;
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
}
