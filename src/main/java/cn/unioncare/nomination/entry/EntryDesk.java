package cn.unioncare.nomination.entry;

import cn.unioncare.documents.FileCard;
import cn.unioncare.documents.Files;
import cn.unioncare.nomination.Candidacy;
import cn.unioncare.nomination.Proposals;
import cn.unioncare.nomination.Rounds;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What clerks do with what the public has sent: the candidate's unit makes a nomination of it or declines it, and the
 * organiser, who sees all, hands it to the unit or declines it.
 */
@Service
public class EntryDesk {

    /** Part of a list. @param total of all its parts; @param next where the following part begins; null on the last */
    public record Page(List<PublicEntry> items, long total, String next) { }

    private static final int MOST_A_PAGE = 200;
    private static final Refusal NOT_YOURS = Refusal.notFound("没有这份自荐、互荐，或者它不在您的办理范围内");

    private final EntryStore store;
    private final PublicRounds open;
    private final Rounds rounds;
    private final Programmes programmes;
    private final Proposals proposals;
    private final Files files;
    private final Unions unions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EntryDesk(EntryStore store, PublicRounds open, Rounds rounds, Programmes programmes, Proposals proposals, Files files,
              Unions unions, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.open = open;
        this.rounds = rounds;
        this.programmes = programmes;
        this.proposals = proposals;
        this.files = files;
        this.unions = unions;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Those of the actor's union, oldest first.
     *
     * @param after the last receipt of the page before; null for the first page
     * @throws Refusal 400 for a page that is empty or too long
     */
    @Transactional(readOnly = true)
    public Page list(PublicEntry.State state, String after, int limit, Actor actor) {
        if (limit < 1 || limit > MOST_A_PAGE) {
            throw Refusal.invalid("limit", "每页应为 1 至 " + MOST_A_PAGE + " 条");
        }
        List<PublicEntry> found = store.of(actor.union(), state, Optional.ofNullable(after), limit + 1);
        boolean more = found.size() > limit;
        return new Page(more ? found.subList(0, limit) : found, store.count(actor.union(), state),
            more ? found.get(limit - 1).receipt() : null);
    }

    /** Whole, to whoever decides of it; that it was opened is in the ledger. */
    @Transactional
    public PublicEntry open(String receipt, Actor actor) {
        PublicEntry entry = own(receipt, actor);
        tell(entry, "DATA_OPENED", actor, Map.of());
        return entry;
    }

    /** The units that may propose in its round. */
    List<Union> unitsFor(PublicEntry entry) {
        return open.unitsOf(rounds.get(entry.round()));
    }

    String titleOf(PublicEntry entry) {
        return programmes.of(entry.programme()).title();
    }

    public List<FileCard> filesOf(PublicEntry entry) {
        return files.of(entry.round(), entry.step());
    }

    /** The organiser hands it to the unit whose clerk shall look after it. */
    @Transactional
    public void direct(String receipt, String unit, Actor actor) {
        PublicEntry entry = own(receipt, actor);
        if (!actor.union().equals(entry.organiser())) {
            throw Refusal.forbidden("自荐、互荐由组织单位（" + unions.nameOf(entry.organiser()) + "）转交推荐单位");
        }
        UnionCode to = unitsFor(entry).stream().map(union -> union.code())
            .filter(code -> code.value().equals(unit)).findFirst()
            .orElseThrow(() -> Refusal.invalid("unit", "该工会不在本次活动的推选范围内，请重新选择"));
        requireWaiting(store.direct(receipt, to));
        tell(entry, "ENTRY_DIRECTED", actor, Map.of("unit", unit));
    }

    /** 未采用, with a reason that stays within the unions. */
    @Transactional
    public void decline(String receipt, String reason, Actor actor) {
        PublicEntry entry = own(receipt, actor);
        requireWaiting(store.decline(receipt, reason, actor.login(), OffsetDateTime.now(clock)));
        tell(entry, "ENTRY_DECLINED", actor, Map.of());
    }

    /**
     * The candidate's unit makes a nomination of it, with the programme's own form; the papers go with it.
     *
     * @return the number of the case
     */
    @Transactional
    public CaseId nominate(String receipt, Candidacy candidacy, Actor actor) {
        PublicEntry entry = own(receipt, actor);
        if (entry.unit().filter(actor.union()::equals).isEmpty()) {
            throw Refusal.forbidden("由推荐对象所在单位的工会提出推荐，请先转交该单位");
        }
        CaseId nomination = proposals.propose(rounds.get(entry.round()), actor.union(), candidacy, entry.entry(), actor);
        requireWaiting(store.take(receipt, nomination, actor.login(), OffsetDateTime.now(clock)));
        files.pass(entry.round(), entry.step(), nomination, "NominationProposed", actor);
        tell(entry, "ENTRY_TAKEN", actor, Map.of("nomination", nomination.value()));
        return nomination;
    }

    private PublicEntry own(String receipt, Actor actor) {
        return store.find(receipt).filter(entry -> mayWorkOn(entry, actor)).orElseThrow(() -> NOT_YOURS);
    }

    static boolean mayWorkOn(PublicEntry entry, Actor actor) {
        return actor.is(Role.CLERK.code()) && (actor.union().equals(entry.organiser())
            || entry.unit().filter(actor.union()::equals).isPresent());
    }

    private static void requireWaiting(boolean done) {
        if (!done) {
            throw Refusal.conflict("这份自荐、互荐已经办理，请刷新后查看");
        }
    }

    private void tell(PublicEntry entry, String act, Actor actor, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("receipt", entry.receipt());
        events.publishEvent(new CaseEvent(entry.round(), act, actor, all));
    }
}
