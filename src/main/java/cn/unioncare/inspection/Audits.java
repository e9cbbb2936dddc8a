package cn.unioncare.inspection;

import cn.unioncare.history.EndedCases;
import cn.unioncare.history.EndedCases.Ended;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Audits of the own union, and those of the unions below it to look at. */
@Service
public class Audits {

    private final AuditTable table;
    private final EndedCases ended;
    private final Unions unions;
    private final NumberSeries numbers;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Audits(AuditTable table, EndedCases ended, Unions unions, NumberSeries numbers, Clock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.ended = ended;
        this.unions = unions;
        this.numbers = numbers;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Draws a sample of the cases that ended.
     *
     * @return the number of the audit
     * @throws Refusal 400 where the time is not over or there is nothing to draw from
     */
    @Transactional
    public String draw(NewAudit wish, Actor auditor) {
        LocalDate today = LocalDate.now(clock);
        refuseIfNotOver(wish, today);
        List<String> flows = wish.flows() == null ? List.of() : wish.flows().stream().distinct().sorted().toList();
        if (!ended.words().keySet().containsAll(flows)) {
            throw Refusal.invalid("flows", "没有这个流程，请从列表中选择");
        }
        List<Ended> population = ended.between(flows, wish.from(), wish.until(), auditor);
        if (population.isEmpty()) {
            throw Refusal.invalid("from", "这段时间内没有办结的案件，请调整日期或流程");
        }
        // As many digits as a page can show exactly.
        long seed = wish.seed() == null ? random.nextInt(1, Integer.MAX_VALUE) : wish.seed();
        String number = numbers.next(NumberSeries.Kind.AUDIT, auditor.union(), Year.from(today));
        table.add(new Audit(number, auditor.union().value(), null, wish.title().strip(), flows, wish.from(), wish.until(), wish.size(), seed,
            population.size(), auditor.login(), null, OffsetDateTime.now(clock), null, null, null, null), new Sampling(seed).draw(population, wish.size()));
        events.publishEvent(new CaseEvent(new CaseId(number), "SAMPLE_DRAWN", auditor, Map.of("seed", Long.toString(seed),
            "from", wish.from().toString(), "until", wish.until().toString(), "population", Integer.toString(population.size()),
            "size", Integer.toString(wish.size()))));
        return number;
    }

    private static void refuseIfNotOver(NewAudit wish, LocalDate today) {
        if (wish.until().isBefore(wish.from())) {
            throw Refusal.invalid("until", "截止日不能早于起始日");
        }
        if (!wish.until().isBefore(today)) {
            throw Refusal.invalid("until", "截止日应在今天之前：当日仍有案件办结，重抽结果会不同");
        }
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<Audit> list(String after, int limit, Actor reader) {
        return Page.of(table.list(names(reader), after, limit + 1), limit, Audit::number);
    }

    /** @throws Refusal 404 if there is none, or it is of none of the reader's unions */
    @Transactional(readOnly = true)
    public Audit get(String number, Actor reader) {
        return table.find(number, names(reader)).orElseThrow(() -> Refusal.notFound(Refusal.NOT_YOURS));
    }

    @Transactional(readOnly = true)
    public List<DrawnStratum> strata(Audit audit) {
        return table.strata(audit.number(), below(audit), ended.words());
    }

    @Transactional(readOnly = true)
    public List<SampledCase> cases(Audit audit) {
        return table.cases(audit.number(), below(audit), ended.words());
    }

    /**
     * The audit, held until the transaction ends: what one auditor finds while another ends the audit comes before or after it.
     *
     * @throws Refusal 404 if it is not the auditor's own, 409 if it is closed
     */
    Audit open(String number, Actor auditor) {
        if (!get(number, auditor).union().equals(auditor.union().value())) {
            throw Refusal.forbidden("下级工会的审计只能查阅，由该工会的审计人员办理");
        }
        table.hold(number);
        Audit audit = get(number, auditor);
        if (!audit.isOpen()) {
            throw Refusal.conflict("审计已经结束");
        }
        return audit;
    }

    /** What somebody of the audit has read of its sample. */
    @Transactional
    public void read(Audit audit, CaseId caseId, Actor auditor) {
        if (audit.union().equals(auditor.union().value())) {
            table.read(audit.number(), caseId.value(), auditor.login(), OffsetDateTime.now(clock));
        }
        events.publishEvent(new CaseEvent(caseId, "RECORD_READ", auditor, Map.of("audit", audit.number())));
    }

    /** @param unread how many of the sample nobody has read, and {@code reason} why; null where there are none */
    void close(Audit audit, int unread, String reason, Actor auditor) {
        if (!table.close(audit.number(), auditor.login(), OffsetDateTime.now(clock), reason)) {
            throw Refusal.conflict("审计已经结束");
        }
        events.publishEvent(new CaseEvent(new CaseId(audit.number()), "AUDIT_ENDED", auditor,
            unread == 0 ? Map.of() : Map.of("unread", Integer.toString(unread), "reason", reason)));
    }

    private Map<String, String> below(Audit audit) {
        return named(new UnionCode(audit.union()));
    }

    private Map<String, String> names(Actor reader) {
        return named(reader.union());
    }

    private Map<String, String> named(UnionCode top) {
        return unions.subtree(top).stream().collect(Collectors.toMap(union -> union.code().value(), Union::name));
    }
}
