package cn.unioncare.notices;

import cn.unioncare.documents.FilesOfOthers;
import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.privacy.Holding;
import cn.unioncare.privacy.Holding.Group;
import cn.unioncare.privacy.Holding.Line;
import cn.unioncare.privacy.PersonInCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was posted of an applicant, and what came of objections: never what an objector wrote, nor who he is. */
@Component
class HeldPublicities implements HoldsPersonalData, FilesOfOthers {

    private final PublicityStore publicities;
    private final SubjectStore subjects;
    private final ObjectionStore objections;

    HeldPublicities(PublicityStore publicities, SubjectStore subjects, ObjectionStore objections) {
        this.publicities = publicities;
        this.subjects = subjects;
        this.objections = objections;
    }

    @Override
    public List<Holding> about(PersonInCase person) {
        return !person.applicant() ? List.of() : Stream.concat(
            subjects.postedOf(person.caseId()).stream().map(HeldPublicities::honoured),
            publicities.of(person.caseId()).stream().flatMap(publicity -> Stream.concat(Stream.of(posted(publicity)),
                objections.of(publicity.number()).stream().map(HeldPublicities::decided)))).toList();
    }

    @Override
    public void erase(Erasure erasure) {
        objections.eraseOf(erasure.caseId());
        publicities.erase(erasure.caseId());
        subjects.erase(erasure.caseId());
    }

    @Override
    public boolean mayTellOfOthers(String step) {
        return step.equals(Objections.INVESTIGATION);
    }

    private static Holding posted(Publicity publicity) {
        Subject subject = publicity.subject();
        List<Line> lines = new ArrayList<>(publicity.honours().map(honours -> List.of(new Line("公示名单", honours.title())))
            .orElseGet(() -> List.of(new Line("公示的姓名", subject.name()), new Line("公示的单位", subject.unit()),
                new Line("公示的困难类别", subject.category()), new Line("公示的致困原因", subject.cause()))));
        publicity.posted().ifPresent(posted -> {
            lines.add(new Line("公示地点", posted.place()));
            lines.add(new Line("公示期", posted.on() + " 至 " + posted.lastDay()));
            if (posted.takenDownOn() != null) {
                lines.add(new Line("撤下日期", posted.takenDownOn().toString()));
            }
        });
        return new Holding(Group.PUBLICITY, "公示 " + publicity.number(), lines);
    }

    private static Holding honoured(HonourSubject subject) {
        return new Holding(Group.PUBLICITY, "表彰推荐公示", List.of(new Line("公示的姓名", subject.name()),
            new Line("公示的性别", subject.gender()), new Line("公示的单位", subject.unit()),
            new Line("公示的职务", subject.position()), new Line("公示的主要事迹", subject.story())));
    }

    private static Holding decided(Objection objection) {
        List<Line> lines = new ArrayList<>(List.of(new Line("收到日期", objection.receivedAt().toLocalDate().toString()),
            new Line("处理结果", objection.state().label())));
        objection.finding().ifPresent(finding -> lines.add(new Line("答复", finding.reply())));
        return new Holding(Group.PUBLICITY, "对公示的异议", lines);
    }
}
