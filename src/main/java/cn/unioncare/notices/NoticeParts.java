package cn.unioncare.notices;

import cn.unioncare.dossier.CaseParts;
import cn.unioncare.dossier.DossierParts;
import cn.unioncare.organisation.People;
import cn.unioncare.shared.CaseId;
import cn.unioncare.vault.Masking;
import cn.unioncare.workflow.Paper;
import cn.unioncare.workflow.Paper.Line;
import cn.unioncare.workflow.Paper.Section;
import cn.unioncare.workflow.Papers;
import cn.unioncare.workflow.UnionCareClock;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What was posted of a case, that it was objected to and what the investigation of that found: never who objected, nor by
 * which receipt he asks for the answer. What he wrote is for the house alone.
 */
@Component
class NoticeParts implements DossierParts {

    private static final String POSTING = "PostNotice";
    private static final String SYSTEM = "系统";
    private static final String OBJECTOR = "异议人（身份保密）";

    private final PublicityStore publicities;
    private final ObjectionStore objections;
    private final Papers forms;
    private final People people;
    private final ObjectMapper json;

    NoticeParts(PublicityStore publicities, ObjectionStore objections, Papers forms, People people, ObjectMapper json) {
        this.publicities = publicities;
        this.objections = objections;
        this.forms = forms;
        this.people = people;
        this.json = json;
    }

    @Override
    public Optional<CaseParts> of(CaseId caseId) {
        List<Publicity> posted = publicities.of(caseId).stream().filter(publicity -> publicity.posted().isPresent()).toList();
        List<Objection> received = posted.stream().flatMap(publicity -> objections.of(publicity.number()).stream()).toList();
        Map<String, String> names = people.namesOf(Stream.concat(posted.stream().map(publicity -> publicity.posted().orElseThrow().by()),
            received.stream().flatMap(one -> one.decided().stream()).map(Objection.Decided::by)).filter(by -> by != null)
            .collect(Collectors.toSet()));
        List<Paper> papers = Stream.concat(posted.stream().map(publicity -> posted(publicity, names)),
            received.stream().flatMap(one -> Stream.concat(Stream.of(received(one)), decided(one, names).stream()))).toList();
        return papers.isEmpty() ? Optional.empty()
            : Optional.of(CaseParts.issued(papers, received.stream().map(NoticeParts::written).toList()));
    }

    private static Paper posted(Publicity publicity, Map<String, String> names) {
        Publicity.Posted posted = publicity.posted().orElseThrow();
        List<Line> lines = new ArrayList<>(List.of(new Line("公示编号", publicity.number()), new Line("提请日期", publicity.requestedOn().toString()),
            new Line("公示期", publicity.workingDays() + " 个工作日"), new Line("状态", named(publicity.state())),
            new Line("公示地点", posted.place()), new Line("张贴日期", posted.on().toString()), new Line("最后一日", posted.lastDay().toString())));
        if (posted.takenDownOn() != null) {
            lines.add(new Line("撤下日期", posted.takenDownOn().toString()));
        }
        return new Paper(POSTING, "公示", posted.by() == null ? SYSTEM : names.getOrDefault(posted.by(), posted.by()), china(posted.at()),
            named(publicity.state()), false, List.of(Section.of("公示情况", lines)));
    }

    private static Paper received(Objection objection) {
        List<Line> lines = new ArrayList<>(List.of(new Line("公示编号", objection.publicity())));
        objection.place().ifPresent(place -> lines.add(new Line("所指对象", "名单第 " + place + " 名")));
        lines.add(new Line("处理结果", objection.state().label()));
        return new Paper(Objections.INVESTIGATION, "对公示的异议", OBJECTOR, china(objection.receivedAt()), objection.state().label(), false,
            List.of(Section.of("收到的异议", lines)));
    }

    // Whoever objects may have written how to reach him into the text itself.
    private static Paper written(Objection objection) {
        return new Paper(Objections.INVESTIGATION, "异议内容（不装入卷宗）", OBJECTOR, china(objection.receivedAt()), objection.state().label(), false,
            List.of(Section.of(null, List.of(new Line("异议内容", Masking.numbers(objection.content()))))));
    }

    private Optional<Paper> decided(Objection objection, Map<String, String> names) {
        return objection.decided().map(decided -> new Paper(Objections.INVESTIGATION, "调查核实异议",
            names.getOrDefault(decided.by(), decided.by()), china(decided.at()), objection.state().label(), false,
            objection.finding().map(this::found).orElse(List.of())));
    }

    private List<Section> found(ObjectionFinding finding) {
        ObjectNode filled = json.valueToTree(finding);
        filled.remove("receipt");
        return forms.sections(Objections.INVESTIGATION, filled);
    }

    private static OffsetDateTime china(OffsetDateTime at) {
        return at.atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime();
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
