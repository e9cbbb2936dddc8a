package cn.unioncare.nomination.entry;

import cn.unioncare.documents.FileCard;
import cn.unioncare.documents.Files;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.privacy.HeldWithoutCase;
import cn.unioncare.privacy.Holding;
import cn.unioncare.privacy.Holding.Group;
import cn.unioncare.privacy.Holding.Line;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.UnionCareClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 自荐、互荐 that wait or came to nothing: the candidate is told what is said of him, whoever recommended him is told that he
 * did, and neither anything of the other. They carry no ID number, and their content is gone after some months, so each is
 * opened and compared.
 */
@Component
class HeldEntries implements HeldWithoutCase {

    private final EntryStore store;
    private final Files files;
    private final Programmes programmes;

    HeldEntries(EntryStore store, Files files, Programmes programmes) {
        this.store = store;
        this.files = files;
        this.programmes = programmes;
    }

    @Override
    public List<Found> of(String name, String phone, UnionCode keeping) {
        return store.keptBy(keeping).stream().flatMap(entry -> entry.content().stream()
            .flatMap(content -> Stream.of(asCandidate(entry, content, name, phone), asEntrant(entry, content, name, phone)))
            .flatMap(Optional::stream)).toList();
    }

    private Optional<Found> asCandidate(PublicEntry entry, EntryContent content, String name, String phone) {
        EntryContent.Candidate candidate = content.candidate();
        if (!candidate.name().equals(name) || !candidate.phone().equals(phone)) {
            return Optional.empty();
        }
        List<Line> lines = about(entry);
        lines.addAll(List.of(new Line("姓名", candidate.name()), new Line("性别", candidate.gender().equals("MALE") ? "男" : "女"),
            new Line("工作单位", candidate.workUnit()), new Line("职务", candidate.position()), new Line("联系电话", candidate.phone()),
            new Line("主要事迹", content.story())));
        Optional.ofNullable(candidate.unionWorkSince()).map(LocalDate::toString)
            .ifPresent(since -> lines.add(new Line("从事工会工作时间", since)));
        List<FileCard> sent = files.of(entry.round(), entry.step());
        if (!sent.isEmpty()) {
            lines.add(new Line("附件", sent.stream().map(FileCard::name).collect(Collectors.joining("、"))));
        }
        return found(entry, entry.entry().label() + "的推荐对象", lines);
    }

    private Optional<Found> asEntrant(PublicEntry entry, EntryContent content, String name, String phone) {
        return Optional.ofNullable(content.entrant())
            .filter(entrant -> entrant.name().equals(name) && entrant.phone().equals(phone)).flatMap(entrant -> {
                List<Line> lines = about(entry);
                lines.addAll(List.of(new Line("举荐人姓名", entrant.name()), new Line("举荐人联系电话", entrant.phone())));
                return found(entry, "举荐人", lines);
            });
    }

    private List<Line> about(PublicEntry entry) {
        return new ArrayList<>(List.of(new Line("推选项目", programmes.of(entry.programme()).title()),
            new Line("收到日期", entry.receivedAt().toInstant().atZone(UnionCareClock.CHINA).toLocalDate().toString()),
            new Line("办理情况", entry.state().label())));
    }

    private static Optional<Found> found(PublicEntry entry, String as, List<Line> lines) {
        return Optional.of(new Found(entry.round(), as, List.of(new Holding(Group.CASE, "群众推荐", lines))));
    }
}
