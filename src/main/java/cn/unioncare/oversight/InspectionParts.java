package cn.unioncare.oversight;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.dossier.CaseCard;
import cn.unioncare.dossier.CaseParts;
import cn.unioncare.dossier.DossierParts;
import cn.unioncare.dossier.StepReader;
import cn.unioncare.dossier.StepsRead;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.Paper.Line;
import cn.unioncare.workflow.Paper.Section;
import cn.unioncare.workflow.Papers;
import cn.unioncare.workflow.UnionCareClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is held of an inspection. It is a case of the union that was asked. */
@Component
class InspectionParts implements DossierParts, StepReader<Step> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final InspectionTable table;
    private final InspectionFile file;
    private final StepsRead steps;
    private final Papers papers;
    private final CodeLists codes;

    InspectionParts(InspectionTable table, InspectionFile file, StepsRead steps, Papers papers, CodeLists codes) {
        this.table = table;
        this.file = file;
        this.steps = steps;
        this.papers = papers;
        this.codes = codes;
    }

    @Override
    public Optional<CaseParts> of(CaseId caseId) {
        return caseId.value().startsWith(Inspection.KIND + "-")
            ? table.find(caseId).map(one -> CaseParts.of(card(one), steps.of(file.entries(caseId), this), List.of())) : Optional.empty();
    }

    @Override
    public String text(Entry<Step> entry) {
        return entry.step().label();
    }

    @Override
    public List<Section> sections(Entry<Step> entry) {
        return switch (entry.step()) {
            case ORDER -> List.of(ordered(file.read(entry.body(), InspectionOrder.class)));
            case ANSWER, RECTIFY -> papers.sections(entry.step().element(), file.read(entry.body(), JsonNode.class));
            case ACCEPT, RETURN, DEMAND -> List.of(judged(file.read(entry.body(), Judgement.class)));
            case WITHDRAW -> List.of(Section.of(null, List.of(new Line("撤销原因", file.read(entry.body(), Withdrawal.class).reason()))));
        };
    }

    private CaseCard card(Inspection one) {
        return new CaseCard("督查", "督查 " + one.caseId() + "：" + kind(one.kind()), one.union(), one.state().name(), one.state().label(),
            one.state().isOver(), LocalDate.ofInstant(one.orderedAt().toInstant(), UnionCareClock.CHINA));
    }

    private Section ordered(InspectionOrder order) {
        List<Line> lines = new ArrayList<>(List.of(new Line("督查类别", kind(order.kind())), new Line("督查事项", order.title()),
            new Line("督查要求", order.text())));
        if (order.basis() != null && !order.basis().isBlank()) {
            lines.add(new Line("督查依据", order.basis()));
        }
        lines.add(new Line("反馈期限", order.dueOn().format(DAY)));
        return Section.of(null, lines);
    }

    private static Section judged(Judgement judgement) {
        List<Line> lines = new ArrayList<>(List.of(new Line("审核意见", judgement.opinion())));
        if (judgement.dueOn() != null) {
            lines.add(new Line("重新办理期限", judgement.dueOn().format(DAY)));
        }
        return Section.of(null, lines);
    }

    private String kind(String code) {
        return codes.labelOf("inspection-subject", code).orElse(code);
    }
}
