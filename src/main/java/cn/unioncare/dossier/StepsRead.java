package cn.unioncare.dossier;

import cn.unioncare.documents.CaseStep;
import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.organisation.People;
import cn.unioncare.workflow.Paper;
import cn.unioncare.workflow.UnionCareClock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the steps of a flow's file ready to be read; one statement for the names, however many there are. */
@Component
public class StepsRead {

    private static final String SYSTEM = "系统";
    private static final String DESTROYED = "已按规定销毁";

    private final People people;

    StepsRead(People people) {
        this.people = people;
    }

    /** @param entries of one case, oldest first */
    public <S extends CaseStep> List<StepPart> of(List<Entry<S>> entries, StepReader<S> reader) {
        Map<String, String> names = people.namesOf(entries.stream().map(Entry::actor).collect(Collectors.toSet()));
        return entries.stream().map(entry -> new StepPart(entry.seq(), entry.actor(), entry.inPlaceOf(),
            new Paper(entry.step().element(), entry.step().label(), names.getOrDefault(entry.actor(), SYSTEM),
                entry.at().atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime(),
                entry.isKept() ? reader.text(entry) : DESTROYED, false,
                entry.isKept() ? reader.sections(entry) : List.of()))).toList();
    }
}
