package cn.unioncare.nomination;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.nomination.consultation.Consulted;
import cn.unioncare.nomination.consultation.ConsultationStage;
import cn.unioncare.nomination.consultation.ConsultedCases;
import cn.unioncare.nomination.consultation.GivenOpinion;
import cn.unioncare.nomination.programme.Organ;
import cn.unioncare.nomination.programme.OrgansHeard;
import cn.unioncare.nomination.programme.Stages;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which organs a nomination has to be agreed with by, and what they said. */
@Component
public class ConsultedNominations implements ConsultedCases {

    private final Nominations nominations;
    private final NominationStages stages;
    private final Proposals proposals;
    private final NominationFile file;
    private final CodeLists codes;

    ConsultedNominations(Nominations nominations, NominationStages stages, Proposals proposals, NominationFile file,
                         CodeLists codes) {
        this.nominations = nominations;
        this.stages = stages;
        this.proposals = proposals;
        this.file = file;
        this.codes = codes;
    }

    /** Whether the tier that reviews now has to hear organs: the first one does, until each of them has agreed. */
    public boolean isDue(CaseId id) {
        if (nominations.get(id).tiersReached() != 1) {
            return false;
        }
        Set<String> agreed = given(id).stream().filter(opinion -> opinion.stage() == ConsultationStage.CONSULTATION
            && opinion.opinion().agreed()).map(GivenOpinion::organ).collect(Collectors.toSet());
        return organs(id, ConsultationStage.CONSULTATION).stream().map(Organ::id).anyMatch(organ -> !agreed.contains(organ));
    }

    @Override
    public Consulted of(CaseId id, UnionCode consulting) {
        ConsultationStage stage = consulting.equals(nominations.get(id).owner()) ? ConsultationStage.UNIT_CONSENT
            : ConsultationStage.CONSULTATION;
        return new Consulted(stage, organs(id, stage), heard(id, stage).map(OrgansHeard::clause).orElseThrow(),
            shown(proposals.of(id)));
    }

    @Override
    public void keep(CaseId id, GivenOpinion opinion, Actor actor) {
        file.add(id, Step.GIVE_OPINION, actor, opinion, Map.of("organ", opinion.organ(), "agreed",
            opinion.opinion().agreed().toString()));
    }

    private List<GivenOpinion> given(CaseId id) {
        return file.entries(id).stream().filter(entry -> entry.step() == Step.GIVE_OPINION && entry.isKept())
            .map(entry -> file.read(entry.body(), GivenOpinion.class)).toList();
    }

    private List<Organ> organs(CaseId id, ConsultationStage stage) {
        Candidacy candidacy = proposals.of(id);
        return heard(id, stage).map(OrgansHeard::organs).orElse(List.of()).stream()
            .filter(organ -> organ.onlyIf().map(candidacy::isYes).orElse(true)).toList();
    }

    private Optional<OrgansHeard> heard(CaseId id, ConsultationStage stage) {
        Stages held = stages.programmeOf(id).stages();
        return stage == ConsultationStage.UNIT_CONSENT ? held.unitConsent() : held.consultation();
    }

    // 附件3 征求意见表.
    private Map<String, String> shown(Candidacy candidacy) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("name", candidacy.name());
        put(shown, "gender", candidacy.genderName());
        put(shown, "ethnicity", codes.labelOf("ethnicity", candidacy.field("ethnicity")).orElse(candidacy.field("ethnicity")));
        put(shown, "politicalStatus", codes.labelOf("political-status", candidacy.field("politicalStatus"))
            .orElse(candidacy.field("politicalStatus")));
        put(shown, "position", candidacy.unitAndPosition());
        put(shown, "idNumber", candidacy.field("idNumber"));
        return shown;
    }

    private static void put(Map<String, String> shown, String name, String value) {
        if (!value.isEmpty()) {
            shown.put(name, value);
        }
    }
}
