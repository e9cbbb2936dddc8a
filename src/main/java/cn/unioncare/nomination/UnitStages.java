package cn.unioncare.nomination;

import cn.unioncare.eligibility.Finding;
import cn.unioncare.eligibility.TableVersion;
import cn.unioncare.meetings.Bodies;
import cn.unioncare.meetings.Turnout;
import cn.unioncare.meetings.VotingRule.Carried;
import cn.unioncare.nomination.programme.Examination;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.organisation.Union;
import cn.unioncare.recusal.KinshipDeclared;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What the proposing unit does before it hands a nomination in: members, helped workers, conditions, the paper itself. */
@Service
public class UnitStages {

    /** What the check found, as it is kept. @param table which text was applied; null of what was checked before it was kept */
    record Checked(LocalDate on, List<Finding> findings, String table) { }

    private final Nominations nominations;
    private final Rounds rounds;
    private final Programmes programmes;
    private final Proposals proposals;
    private final CandidacyRules rules;
    private final NominationFile file;
    private final Punctuality punctuality;
    private final Places places;
    private final NominationWays ways;
    private final Bodies bodies;
    private final Clock clock;

    UnitStages(Nominations nominations, Rounds rounds, Programmes programmes, Proposals proposals, CandidacyRules rules,
               NominationFile file, Punctuality punctuality, Places places, NominationWays ways, Bodies bodies, Clock clock) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.programmes = programmes;
        this.proposals = proposals;
        this.rules = rules;
        this.file = file;
        this.punctuality = punctuality;
        this.places = places;
        this.ways = ways;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** @return whether the members agreed, by the rule of the assembly */
    public boolean assembled(CaseId id, AssemblyOpinion opinion, Actor actor) {
        KinshipDeclared.unless(opinion.noKinship());
        Turnout turnout = Turnouts.of(opinion.expected(), opinion.present(), opinion.withdrawn(), opinion.ballot(), "");
        Turnouts.requireHeld(opinion.heldOn(), clock);
        boolean carried = bodies.called("MEMBER_ASSEMBLY").rule().resultOf(turnout, opinion.ballot()) instanceof Carried;
        file.add(id, Step.RECORD_ASSEMBLY, actor, opinion, Map.of("heldOn", opinion.heldOn().toString(),
            "agreed", String.valueOf(carried)));
        return carried;
    }

    public boolean helpedWorkersAsked(CaseId id, HelpedWorkersOpinion opinion, Actor actor) {
        opinion.signatures().forEach(signature -> Turnouts.requireHeld(signature.signedOn(), clock));
        file.add(id, Step.ASK_HELPED_WORKERS, actor, opinion, Map.of("agreed", String.valueOf(opinion.agreed())));
        return opinion.agreed();
    }

    /** 对照条件和否决情形审查, by the programme's table as of today. */
    public Examination.Outcome check(CaseId id) {
        Nomination nomination = nominations.get(id);
        Programme programme = programmeOf(nomination);
        Examination examination = rules.examine(programme, nomination, proposals.of(id));
        TableVersion table = rules.version(programme);
        file.add(id, Step.CHECK_CONDITIONS, Actor.system(nomination.owner()), new Checked(LocalDate.now(clock),
            examination.findings(), table.digest()), Map.of("outcome", examination.outcome().name(),
                "ruleSet", programme.id(), "tables", table.table() + " " + table.digest()));
        return examination.outcome();
    }

    /** The conditions that a person has to answer for, each with its clause. */
    public List<String> toConfirm(CaseId id) {
        return CandidacyRules.toConfirm(new Examination(findings(id)));
    }

    /** What the check found that nobody has to answer for. */
    List<Finding> hints(CaseId id) {
        return new Examination(findings(id)).hints();
    }

    /** What the check found last, in the order of the table. */
    private List<Finding> findings(CaseId id) {
        return file.latest(id, Step.CHECK_CONDITIONS, Checked.class).map(Checked::findings).orElse(List.of());
    }

    public boolean confirmed(CaseId id, ConditionsConfirmed confirmed, Actor actor) {
        KinshipDeclared.unless(confirmed.noKinship());
        List<String> asked = toConfirm(id);
        List<String> answered = confirmed.items().stream().map(ConditionsConfirmed.Item::condition).toList();
        if (!asked.equals(answered)) {
            throw Refusal.invalid("items", "应对全部 " + asked.size() + " 项条件逐项核实，不得增减或者改动");
        }
        file.add(id, Step.CONFIRM_CONDITIONS, actor, confirmed, Map.of("met", String.valueOf(confirmed.allMet())));
        return confirmed.allMet();
    }

    /** 报上级工会: in time, with the seal; where the organiser is the next, within the places of the unit. */
    public void submitted(CaseId id, UnitSubmission submission, Actor actor) {
        Nomination nomination = nominations.get(id);
        Round round = rounds.get(nomination.round());
        List<Union> way = ways.from(nomination.owner(), round.organiser());
        punctuality.require(nomination, way.get(0));
        if (way.size() == 1) {
            places.reserve(round.id(), nomination.owner(), List.of(nomination));
        }
        file.add(id, Step.SUBMIT_NOMINATION, actor, submission, Map.of("to", way.get(0).code().value()));
    }

    private Programme programmeOf(Nomination nomination) {
        return programmes.of(rounds.get(nomination.round()).programme());
    }
}
