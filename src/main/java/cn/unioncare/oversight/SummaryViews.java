package cn.unioncare.oversight;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.documents.OfficialPapers;
import cn.unioncare.documents.PaperContent;
import cn.unioncare.oversight.SummaryTable.Row;
import cn.unioncare.oversight.SummaryTable.State;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Urgings;
import cn.unioncare.statistics.Urgings.Urged;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Summaries as the page shows them and as one paper: the own one first, then those of all below that have handed in. */
@Service
public class SummaryViews {

    /**
     * @param askedBy the union above that has set a day; null where none has
     * @param dueOn   until when the own one is asked for; belowDueOn until when the own union asks those below
     */
    public record Collected(String occasion, String title, String askedBy, LocalDate dueOn, LocalDate belowDueOn, Standing own, List<Standing> below) { }

    /**
     * @param content null while it is not handed in, except of the own one
     * @param savedAt when the content was saved, by which whoever changes it says what they changed
     * @param reason  why it came back
     */
    public record Standing(String union, String unionName, String state, String stateName, OffsetDateTime submittedAt, boolean late,
                           Summary content, OffsetDateTime savedAt, String reason, List<Urged> urged) { }

    private final SummaryTable table;
    private final Summaries summaries;
    private final Urgings urgings;
    private final OfficialPapers papers;
    private final Unions unions;
    private final Clock clock;

    SummaryViews(SummaryTable table, Summaries summaries, Urgings urgings, OfficialPapers papers, Unions unions, Clock clock) {
        this.table = table;
        this.summaries = summaries;
        this.urgings = urgings;
        this.papers = papers;
        this.unions = unions;
        this.clock = clock;
    }

    /** @throws Refusal 400 for what is neither a year nor a campaign */
    @Transactional(readOnly = true)
    public Collected of(String text, Actor actor) {
        Occasion occasion = Occasion.of(text);
        Union own = unions.find(actor.union()).orElseThrow();
        List<Union> below = summaries.below(own.code());
        Map<UnionCode, Row> rows = rows(occasion, Stream.concat(Stream.of(own), below.stream()).toList());
        Optional<UnionCode> above = own.determines() ? own.parent() : Optional.empty();
        Optional<LocalDate> asked = above.flatMap(by -> table.dueOn(occasion, by));
        Optional<LocalDate> calls = table.dueOn(occasion, own.code());
        String mine = occasion.subject(own.code().value());
        String theirs = occasion.subject(above.map(UnionCode::value).orElse(""));
        Map<String, List<Urged>> urged = urgings.of(List.of(mine, theirs));
        return new Collected(occasion.key(), occasion.title(), asked.isPresent() ? above.map(unions::nameOf).orElse(null) : null,
            asked.orElse(null), calls.orElse(null), standing(own, rows, asked, urged.getOrDefault(theirs, List.of()), true),
            below.stream().map(union -> standing(union, rows, calls, urged.getOrDefault(mine, List.of()), false)).toList());
    }

    /** @throws Refusal 404 where nothing is handed in */
    @Transactional(readOnly = true)
    public OfficialPaper paper(String text, Actor actor) {
        Occasion occasion = Occasion.of(text);
        List<Union> tree = unions.subtree(actor.union());
        Map<UnionCode, Row> rows = rows(occasion, tree);
        Map<String, PaperContent> chapters = new LinkedHashMap<>();
        tree.stream().filter(union -> Optional.ofNullable(rows.get(union.code())).filter(row -> row.state() == State.SUBMITTED).isPresent())
            .forEach(union -> chapters.put(union.code().value(),
                chapter(chapters.size() + 1, union, rows.get(union.code()), occasion, tree.get(0).name())));
        if (chapters.isEmpty()) {
            throw Refusal.notFound("本工会及下级都还没有报送这次总结");
        }
        return papers.fillEach("work-summaries", occasion.title() + "-" + tree.get(0).name(), Format.WORD, chapters);
    }

    private static PaperContent chapter(int no, Union union, Row row, Occasion occasion, String collector) {
        return PaperContent.of(Map.of("title", occasion.title(), "collector", collector, "no", String.valueOf(no), "name", union.name(),
            "about", "报送日期：" + row.submittedAt().toLocalDate(), "practice", row.content().practice(), "problems", row.content().problems(),
            "advice", row.content().advice()));
    }

    private Map<UnionCode, Row> rows(Occasion occasion, List<Union> of) {
        return table.of(occasion, of.stream().map(Union::code).map(UnionCode::value).toArray(String[]::new)).stream()
            .collect(Collectors.toMap(Row::union, Function.identity()));
    }

    private Standing standing(Union union, Map<UnionCode, Row> rows, Optional<LocalDate> dueOn, List<Urged> urged, boolean own) {
        Optional<Row> row = Optional.ofNullable(rows.get(union.code()));
        State state = row.map(Row::state).orElse(State.DRAFT);
        OffsetDateTime submitted = state == State.SUBMITTED ? row.get().submittedAt() : null;
        Optional<Row> shown = row.filter(one -> own || state == State.SUBMITTED);
        LocalDate day = submitted == null ? LocalDate.now(clock) : submitted.toLocalDate();
        return new Standing(union.code().value(), union.name(), state.name(), state.label(), submitted, dueOn.filter(day::isAfter).isPresent(),
            shown.map(Row::content).orElse(null), shown.map(Row::savedAt).orElse(null), row.map(Row::reason).orElse(null),
            urged.stream().filter(one -> one.union().equals(union.code().value())).toList());
    }
}
