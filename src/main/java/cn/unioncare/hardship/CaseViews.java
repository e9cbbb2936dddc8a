package cn.unioncare.hardship;

import cn.unioncare.documents.Letter;
import cn.unioncare.documents.Letters;
import cn.unioncare.hardship.CaseView.DecisionView;
import cn.unioncare.hardship.CaseView.LetterView;
import cn.unioncare.hardship.CaseView.Outcome;
import cn.unioncare.hardship.CaseView.PublicityView;
import cn.unioncare.notices.Objection;
import cn.unioncare.notices.Objections;
import cn.unioncare.notices.Publicities;
import cn.unioncare.notices.Publicity;
import cn.unioncare.notices.Publicity.Posted;
import cn.unioncare.organisation.Unions;
import cn.unioncare.privacy.Erasure;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells where a case stands, to the unions on its way and above it. */
@Service
public class CaseViews {

    private static final String NOT_YOURS = "没有这个案件，或者它不在您的办理范围内";

    private final HardshipCases cases;
    private final CaseFile file;
    private final Surveys surveys;
    private final Publicities publicities;
    private final Objections objections;
    private final Letters letters;
    private final Unions unions;
    private final CaseBarrier barrier;

    CaseViews(HardshipCases cases, CaseFile file, Surveys surveys, Publicities publicities, Objections objections,
              Letters letters, Unions unions, CaseBarrier barrier) {
        this.cases = cases;
        this.file = file;
        this.surveys = surveys;
        this.publicities = publicities;
        this.objections = objections;
        this.letters = letters;
        this.unions = unions;
        this.barrier = barrier;
    }

    public CaseView of(String number, Actor actor) {
        CaseId id = visible(number, actor);
        HardshipCase found = cases.get(id);
        return new CaseView(id.value(), found.state().name(), found.state().label(), found.route().owner().value(),
            unions.nameOf(found.route().owner()), found.filedOn(), surveys.assessmentOf(id).orElse(null),
            publicities.newestOf(id).map(this::view).orElse(null), decisions(id), outcome(found),
            letters.of(id).stream().map(CaseViews::view).toList(),
            found.erased().map(erased -> new CaseView.Erased(erased.on(), erased.approval(),
                Erasure.words(erased.on(), erased.approval()))).orElse(null));
    }

    /** The text of a written notice; it names the worker, so only the union that hands it over reads it. */
    public Letter letter(String number, String letter, Actor actor) {
        CaseId id = visible(number, actor);
        if (!actor.union().equals(cases.get(id).route().owner()) || !actor.is("clerk")) {
            throw Refusal.forbidden("书面告知由建档工会的经办人打印送达，其他人员不能查看");
        }
        cases.get(id).erased().ifPresent(erased -> {
            throw Refusal.conflict("告知书" + Erasure.words(erased.on(), erased.approval()));
        });
        return letters.of(id).stream().filter(found -> found.number().equals(letter)).findFirst()
            .orElseThrow(() -> Refusal.notFound("本案没有编号为 " + letter + " 的告知书"));
    }

    /** @throws Refusal 404 if there is no such case, or it is not the actor's to see; 403 to a relative of the household */
    public CaseId visible(String number, Actor actor) {
        if (!CaseId.isWellFormed(number) || cases.find(new CaseId(number)).isEmpty()) {
            throw Refusal.notFound(NOT_YOURS);
        }
        CaseId id = new CaseId(number);
        if (!cases.isWithin(id, actor)) {
            throw Refusal.ofAnother(id, NOT_YOURS);
        }
        barrier.admit(id, actor);
        return id;
    }

    private List<DecisionView> decisions(CaseId id) {
        return file.entries(id).stream()
            .map(entry -> new DecisionView(entry.step().element(), entry.step().label(),
                StepTexts.decisionOf(entry, file), entry.actor(), entry.at()))
            .toList();
    }

    private PublicityView view(Publicity publicity) {
        Optional<Posted> posted = publicity.posted();
        List<Objection> received = objections.of(publicity.number());
        return new PublicityView(publicity.number(), publicity.state().name(), posted.map(Posted::on).orElse(null),
            posted.map(Posted::lastDay).orElse(null), posted.map(Posted::endsAt).orElse(null),
            posted.map(Posted::provisional).orElse(null), received.size(),
            received.stream().filter(objection -> objection.state() == Objection.State.OPEN).count());
    }

    private static Outcome outcome(HardshipCase found) {
        return found.state().isEnded()
            ? new Outcome(found.state().name(), found.state().label(), found.archive().orElse(null)) : null;
    }

    private static LetterView view(Letter letter) {
        return new LetterView(letter.number(), letter.kind().title(), letter.issuedOn());
    }
}
