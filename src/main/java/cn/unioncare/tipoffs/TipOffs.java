package cn.unioncare.tipoffs;

import cn.unioncare.calendar.WorkingDays;
import cn.unioncare.documents.Files;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public's side of tip-offs: received with a code, and the answer read with it. */
@Service
@EnableConfigurationProperties(TipOffSettings.class)
public class TipOffs {

    /** A file as it was sent. */
    public record Sent(String name, byte[] content) { }

    /**
     * What the informant gets.
     *
     * @param code     the only time that it is shown; empty where it is for the national federation
     * @param answerBy by when there should be an answer
     */
    public record Receipt(Optional<String> code, Optional<LocalDate> answerBy) { }

    private static final int MOST_FILES = 3;

    private final TipOffTable table;
    private final Codes codes;
    private final Filing filing;
    private final Unions unions;
    private final Files files;
    private final WorkingDays calendar;
    private final TipOffSettings settings;
    private final Clock clock;

    TipOffs(TipOffTable table, Codes codes, Filing filing, Unions unions, Files files, WorkingDays calendar,
            TipOffSettings settings, Clock clock) {
        this.table = table;
        this.codes = codes;
        this.filing = filing;
        this.unions = unions;
        this.files = files;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Receives a tip-off. Of one against a union that nobody but the national federation stands above nothing is kept: whoever could read it here
     * belongs to the accused.
     *
     * @throws Refusal 400 naming the fields that are wrong; 413 for a file that is too large
     */
    @Transactional
    public Receipt receive(TipOffReport report, List<Sent> sent) {
        if (sent.size() > MOST_FILES) {
            throw Refusal.invalid("file", "附件不超过 " + MOST_FILES + " 个");
        }
        List<Union> line = unions.ancestry(new UnionCode(report.union()));
        if (line.isEmpty()) {
            throw Refusal.invalid("union", "没有这个工会，请从列表中选择");
        }
        Optional<TipOffRoute> route = TipOffRoute.above(line, unions.closing(line.stream().map(Union::code).toList()));
        return route.map(way -> received(report, sent, way)).orElse(new Receipt(Optional.empty(), Optional.empty()));
    }

    private Receipt received(TipOffReport report, List<Sent> sent, TipOffRoute route) {
        LocalDate answerBy = calendar.plus(LocalDate.now(clock), settings.answerWorkingDays()).lastDay();
        String code = codes.fresh();
        CaseId number = filing.file(new UnionCode(report.union()), report, Optional.ofNullable(report.contact()), answerBy,
            codes.hash(code), route, Map.of("files", String.valueOf(sent.size())));
        sent.forEach(file -> files.receive(file.name(), file.content(), number, TipOff.STEP,
            Actor.system(route.handling().code())));
        return new Receipt(Optional.of(code), Optional.of(answerBy));
    }

    /** For whoever holds the code. */
    public Optional<TipOff> ofCode(String code) {
        return table.ofCode(codes.hash(code));
    }
}
