package cn.unioncare.notices;

import cn.unioncare.dossier.CaseParts;
import cn.unioncare.dossier.DossierParts;
import cn.unioncare.organisation.People;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.Paper;
import cn.unioncare.workflow.Paper.Line;
import cn.unioncare.workflow.Paper.Section;
import cn.unioncare.workflow.UnionCareClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was posted of a case and what came of objections: never what an objector wrote, nor who he is. */
@Component
class NoticeParts implements DossierParts {

    private static final String POSTING = "PostNotice";
    private static final String SYSTEM = "系统";

    private final PublicityStore publicities;
    private final ObjectionStore objections;
    private final People people;

    NoticeParts(PublicityStore publicities, ObjectionStore objections, People people) {
        this.publicities = publicities;
        this.objections = objections;
        this.people = people;
    }

    @Override
    public Optional<CaseParts> of(CaseId caseId) {
        List<Paper> papers = publicities.of(caseId).stream().flatMap(publicity -> Stream.concat(Stream.of(posted(publicity)),
            objections.of(publicity.number()).stream().map(NoticeParts::objected))).toList();
        return papers.isEmpty() ? Optional.empty() : Optional.of(CaseParts.issued(papers));
    }

    private Paper posted(Publicity publicity) {
        List<Line> lines = new ArrayList<>(List.of(new Line("公示编号", publicity.number()), new Line("提请日期", publicity.requestedOn().toString()),
            new Line("公示期", publicity.workingDays() + " 个工作日"), new Line("状态", named(publicity.state()))));
        publicity.posted().ifPresent(posted -> {
            lines.add(new Line("公示地点", posted.place()));
            lines.add(new Line("张贴日期", posted.on().toString()));
            lines.add(new Line("最后一日", posted.lastDay().toString()));
            if (posted.takenDownOn() != null) {
                lines.add(new Line("撤下日期", posted.takenDownOn().toString()));
            }
        });
        String by = publicity.posted().map(Publicity.Posted::by).orElse(null);
        return new Paper(POSTING, "公示", by == null ? SYSTEM : people.namesOf(List.of(by)).getOrDefault(by, by),
            publicity.requestedOn().atStartOfDay(UnionCareClock.CHINA).toOffsetDateTime(), named(publicity.state()), false,
            List.of(Section.of("公示情况", lines)));
    }

    private static Paper objected(Objection objection) {
        List<Line> lines = new ArrayList<>(List.of(new Line("公示编号", objection.publicity()),
            new Line("处理结果", objection.state().label())));
        objection.finding().ifPresent(finding -> {
            lines.add(new Line("调查日期", Objects.toString(finding.investigatedOn(), "未填写")));
            lines.add(new Line("答复", finding.reply()));
        });
        return new Paper(Objections.INVESTIGATION, "对公示的异议", SYSTEM,
            objection.receivedAt().atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime(), objection.state().label(), false,
            List.of(Section.of("异议处理", lines)));
    }

    private static String named(Publicity.State state) {
        return switch (state) {
            case REQUESTED -> "待张贴";
            case POSTED -> "公示中";
            case ENDED -> "已期满";
            case CANCELLED -> "已取消";
        };
    }
}
