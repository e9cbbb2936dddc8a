package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.Holding;
import cn.unioncare.privacy.Holding.Group;
import cn.unioncare.privacy.Holding.Line;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.privacy.PersonInCase;
import cn.unioncare.workflow.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was handed in of a candidate: the candidate's own part, in full and under the labels of the form. */
@Component
class HeldNominations implements HoldsPersonalData {

    private final Nominations nominations;
    private final Rounds rounds;
    private final Programmes programmes;
    private final Proposals proposals;
    private final Candidates candidates;
    private final NominationFile file;
    private final Papers papers;
    private final ObjectMapper json;

    HeldNominations(Nominations nominations, Rounds rounds, Programmes programmes, Proposals proposals, Candidates candidates,
                    NominationFile file, Papers papers, ObjectMapper json) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.programmes = programmes;
        this.proposals = proposals;
        this.candidates = candidates;
        this.file = file;
        this.papers = papers;
        this.json = json;
    }

    @Override
    public List<Holding> about(PersonInCase person) {
        return nominations.find(person.caseId()).filter(found -> found.erased().isEmpty()).map(this::held).orElse(List.of());
    }

    @Override
    public void erase(Erasure erasure) {
        if (nominations.find(erasure.caseId()).isPresent()) {
            file.erase(erasure.caseId());
            candidates.erase(erasure.caseId());
            nominations.erased(erasure);
        }
    }

    private List<Holding> held(Nomination nomination) {
        String programme = rounds.get(nomination.round()).programme();
        List<Holding> held = new ArrayList<>(List.of(new Holding(Group.CASE, "推荐 " + nomination.id(), List.of(
            new Line("推选项目", programmes.of(programme).title()), new Line("推荐日期", nomination.filedOn().toString()),
            new Line("办理状态", nomination.state().label())))));
        JsonNode candidacy = json.valueToTree(proposals.of(nomination.id()));
        held.add(new Holding(Group.CASE, "推荐材料", papers.inFull(programme, candidacy).stream()
            .flatMap(section -> section.lines().stream().map(line -> new Line(line.label(), line.value()))).toList()));
        return held;
    }
}
