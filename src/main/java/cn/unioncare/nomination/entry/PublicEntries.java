package cn.unioncare.nomination.entry;

import cn.unioncare.documents.Files;
import cn.unioncare.nomination.Round;
import cn.unioncare.nomination.programme.Entry;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 自荐、互荐 by whoever has no account: received with a receipt, and nothing told of it but how it stands. */
@Service
public class PublicEntries {

    /** A file as it was sent. */
    public record Sent(String name, byte[] content) { }

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int MOST_FILES = 3;

    private final EntryStore store;
    private final PublicRounds rounds;
    private final Files files;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    PublicEntries(EntryStore store, PublicRounds rounds, Files files, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.rounds = rounds;
        this.files = files;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Receives a recommendation.
     *
     * @return the receipt
     * @throws Refusal 404 if there is no such round that takes it; 400 naming the fields that are wrong
     */
    @Transactional
    public String receive(String roundNumber, EntryContent content, List<Sent> sent) {
        Round round = rounds.find(roundNumber)
            .orElseThrow(() -> Refusal.notFound("没有这次推选活动，或者它不接受自荐、互荐，或者已经截止"));
        Entry entry = Entry.valueOf(content.entry());
        refuseWhatDoesNotFit(round, entry, content, sent);
        String receipt = newReceipt();
        store.insert(new PublicEntry(receipt, round.id(), round.programme(), round.organiser(),
            Optional.ofNullable(content.unit()).map(UnionCode::new), entry, PublicEntry.State.RECEIVED,
            OffsetDateTime.now(clock), Optional.of(content), Optional.empty(), Optional.empty()));
        for (Sent file : sent) {
            files.receive(file.name(), file.content(), round.id(), PublicEntry.stepOf(receipt), Actor.system(round.organiser()));
        }
        events.publishEvent(new CaseEvent(round.id(), "ENTRY_RECEIVED", Actor.system(round.organiser()),
            Map.of("receipt", receipt, "entry", entry.name())));
        return receipt;
    }

    private void refuseWhatDoesNotFit(Round round, Entry entry, EntryContent content, List<Sent> sent) {
        if (!rounds.accepts(round, entry)) {
            throw Refusal.invalid("entry", "本次活动不接受" + entry.label());
        }
        if (entry == Entry.PEER && content.entrant() == null) {
            throw Refusal.invalid("entrant", "请填写举荐人的姓名和联系电话，便于核实");
        }
        if (entry == Entry.SELF && content.entrant() != null) {
            throw Refusal.invalid("entrant", "自荐的，不填写举荐人");
        }
        if (content.unit() != null && rounds.unitsOf(round).stream()
                .noneMatch(union -> union.code().value().equals(content.unit()))) {
            throw Refusal.invalid("unit", "该工会不在本次活动的推选范围内，请从列表中选择");
        }
        if (sent.size() > MOST_FILES) {
            throw Refusal.invalid("file", "附件不超过 " + MOST_FILES + " 个");
        }
    }

    /** How it stands, for whoever holds the receipt. */
    public Optional<PublicEntry> find(String receipt) {
        return store.find(receipt);
    }

    private String newReceipt() {
        StringBuilder receipt = new StringBuilder("TJ-");
        random.ints(12, 0, LETTERS.length()).forEach(letter -> receipt.append(LETTERS.charAt(letter)));
        return receipt.toString();
    }
}
