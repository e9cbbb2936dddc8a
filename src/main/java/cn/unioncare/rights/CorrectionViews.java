package cn.unioncare.rights;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.Files;
import cn.unioncare.hardship.MaskedFields;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Unions;
import cn.unioncare.rights.Correction.Item;
import cn.unioncare.rights.Correction.State;
import cn.unioncare.rights.CorrectionStore.Row;
import cn.unioncare.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A request for correction as people read it, and the written answer. */
@Component
class CorrectionViews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Files files;
    private final People people;
    private final Unions unions;
    private final Clock clock;

    CorrectionViews(Files files, People people, Unions unions, Clock clock) {
        this.files = files;
        this.people = people;
        this.unions = unions;
        this.clock = clock;
    }

    static boolean isDecider(Row row, Actor actor) {
        return actor.union().equals(row.determining()) && (actor.is("reviewer") || actor.is("approver"));
    }

    Correction of(Row row, Actor actor) {
        Optional<CorrectionStore.Content> content = Optional.ofNullable(row.content());
        boolean open = row.state() == State.OPEN;
        return new Correction(row.number(), row.caseId().value(), row.archive(), unions.nameOf(row.owner()), row.state(),
            row.state().label(), row.requestedOn(), row.dueOn(), open && row.dueOn().isBefore(LocalDate.now(clock)),
            nameOf(row.enteredBy()), row.enteredAt(), content.map(CorrectionStore.Content::statement).orElse(null),
            content.map(CorrectionStore.Content::items).orElse(List.of()).stream().map(CorrectionViews::masked).toList(),
            content.map(kept -> files(kept.attachments())).orElse(List.of()), nameOf(row.decidedBy()), row.decidedAt(),
            row.answer(), open && isDecider(row, actor) && !row.enteredBy().equals(actor.login()));
    }

    /** 更正答复书: what was decided and why, and where to turn. */
    String answer(Row row, CorrectionDecision decision, LocalDate on) {
        String items = row.content().items().stream().map(CorrectionViews::masked).map(CorrectionViews::line).collect(Collectors.joining("\n"));
        String decided = decision.accepted() ? "经核实，同意更正，档案已作如下更正：\n" + items
            : "经核实，不予更正。理由：" + decision.reason().strip() + "\n申请更正的内容：\n" + items;
        return """
            个人信息更正答复书
            （编号 %s）
                您于%s提出的更正申请（档案 %s），%s
                其中姓名、号码、住址、健康状况等以星号隐去，完整内容以档案记载为准。如有异议，可向上一级工会申请复核。
            %s
            %s""".formatted(row.number(), DAY.format(row.requestedOn()), row.archive(), decided,
            unions.nameOf(row.determining()), DAY.format(on));
    }

    // What is right is as personal as what is wrong; whoever decides has it shown for a reason.
    private static Item masked(Item item) {
        return new Item(item.field(), item.label(), item.before(), MaskedFields.shown(item.field(), item.after()));
    }

    private static String line(Item item) {
        return "    " + item.label() + "：由“" + item.before() + "”改为“" + item.after() + "”";
    }

    private List<Correction.File> files(List<Attachment> attachments) {
        return files.describe(attachments.stream().map(Attachment::id).toList()).stream()
            .map(card -> new Correction.File(card.id(), card.name(), card.type(), card.size())).toList();
    }

    private String nameOf(String login) {
        return login == null ? null : people.namesOf(List.of(login)).getOrDefault(login, login);
    }
}
