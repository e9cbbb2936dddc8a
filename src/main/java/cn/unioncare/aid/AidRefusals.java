package cn.unioncare.aid;

import cn.unioncare.documents.CaseReaders;
import cn.unioncare.documents.Letter;
import cn.unioncare.documents.Letters;
import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.documents.OfficialPapers;
import cn.unioncare.documents.PaperContent;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 不予帮扶告知书: written when it is refused, printed for the applicant, and delivered by the union that filed. */
@Service
public class AidRefusals {

    private static final String TEMPLATE = "aid-refusal";

    private final AidCases cases;
    private final AidTable table;
    private final AidFile file;
    private final RefusalTexts texts;
    private final Letters letters;
    private final OfficialPapers papers;
    private final CaseReaders readers;
    private final NumberSeries numbers;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AidRefusals(AidCases cases, AidTable table, AidFile file, RefusalTexts texts, Letters letters, OfficialPapers papers, AidReaders readers,
                NumberSeries numbers, Vault vault, Clock clock, ApplicationEventPublisher events) {
        this.cases = cases;
        this.table = table;
        this.file = file;
        this.texts = texts;
        this.letters = letters;
        this.papers = papers;
        this.readers = readers;
        this.numbers = numbers;
        this.vault = vault;
        this.clock = clock;
        this.events = events;
    }

    /** Of the refusal that was just kept. */
    void issue(AidCase aid) {
        LocalDate today = LocalDate.now(clock);
        String number = numbers.next(NumberSeries.Kind.LETTER, aid.determining(), Year.from(today));
        String digest = letters.issue(aid.id(), new Letter(number, Letter.Kind.AID_REFUSED, today, texts.whole(aid, number, today)));
        events.publishEvent(new CaseEvent(aid.id(), "NOTIFIED", Actor.system(aid.determining()),
            Map.of("letter", number, "kind", Letter.Kind.AID_REFUSED.name(), "digest", digest)));
    }

    Optional<Letter> of(CaseId id) {
        List<Letter> all = letters.of(id);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** What the letter says of reason, basis and appeal, by these names. */
    Map<String, String> grounds(AidCase aid) {
        return texts.grounds(aid);
    }

    /** The letter in Word, for printing and sealing; recorded. @throws Refusal 404 without one, or for whoever may not read the case */
    @Transactional
    public OfficialPaper paper(String number, Actor actor) {
        AidCase aid = cases.seen(number, actor);
        Letter letter = of(aid.id()).filter(one -> readers.mayRead(aid.id(), Step.DELIVER.element(), actor))
            .orElseThrow(() -> Refusal.notFound("本案没有不予帮扶告知书，或者它不在您的办理范围内"));
        if (cases.isErased(aid.id())) {
            throw Refusal.conflict("告知书内容已按规定销毁");
        }
        OfficialPaper paper = papers.fill(TEMPLATE, letter.kind().title() + "-" + letter.number(), Format.WORD,
            PaperContent.of(texts.of(aid, letter.number(), letter.issuedOn())));
        events.publishEvent(new CaseEvent(aid.id(), "LETTER_PRINTED", actor, Map.of("letter", letter.number(), "digest",
            vault.digest(paper.content()))));
        return paper;
    }

    /** @throws Refusal 400 for a day before it was written, or to come, and without a note where it was not handed over */
    public void delivered(CaseId id, RefusalDelivered delivered, Actor actor) {
        cases.hold(id);
        LocalDate issued = of(id).orElseThrow().issuedOn();
        if (delivered.deliveredOn().isBefore(issued) || delivered.deliveredOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("deliveredOn", "送达日期应在告知书日期 " + issued + " 至今天之间");
        }
        if (delivered.way() != RefusalDelivered.Way.HANDED && (delivered.note() == null || delivered.note().isBlank())) {
            throw Refusal.invalid("note", "没有当面送达的，请写明邮寄单号或者留置情况、见证人");
        }
        file.add(id, Step.DELIVER, actor, delivered, Map.of("deliveredOn", delivered.deliveredOn().toString(), "way",
            delivered.way().name()));
        table.told(id, delivered.deliveredOn());
    }
}
