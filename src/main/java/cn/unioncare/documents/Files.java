package cn.unioncare.documents;

import cn.unioncare.organisation.People;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scanned papers and photographs: uploaded by one person, then handed in with a form and read by those of the case. */
@Service
public class Files {

    /** In bytes: 10 MB. */
    public static final int LARGEST = 10 * 1024 * 1024;
    /** No login: the point is a letter that none may begin with. */
    private static final String NOBODY = ".public";
    private static final String OTHER = "OTHER";
    private static final int MOST_WAITING = 60;
    private static final long MOST_BYTES_WAITING = 200L * 1024 * 1024;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final FileStore store;
    private final Vault vault;
    private final People people;
    private final List<CaseReaders> readers;
    private final CaseBarrier barrier;
    private final DocumentSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Files(FileStore store, Vault vault, People people, List<CaseReaders> readers, CaseBarrier barrier, DocumentSettings settings,
          Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.vault = vault;
        this.people = people;
        this.readers = readers;
        this.barrier = barrier;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Keeps a file for its uploader until it is handed in.
     *
     * @throws Refusal 413 if it is too large; 400 on {@code file} if its name or content is not what a paper's may be,
     *                 or the uploader has too much waiting
     */
    @Transactional
    public FileCard keep(String name, byte[] content, Actor uploader) {
        StoredFile file = checked(name, content, uploader.login());
        refuseIfTooMuchWaits(uploader, content.length);
        store.add(file, OffsetDateTime.now(clock), content);
        return file.card();
    }

    /**
     * Keeps what somebody without an account has sent as a paper of the case from the first, and tells the ledger.
     *
     * @param step     under which it lies there
     * @param receiver in whose name it is received
     * @throws Refusal as for {@link #keep}
     */
    @Transactional
    public void receive(String name, byte[] content, CaseId caseId, String step, Actor receiver) {
        StoredFile file = checked(name, content, NOBODY);
        OffsetDateTime now = OffsetDateTime.now(clock);
        store.add(file, now, content);
        store.handIn(new Attachment(file.id(), OTHER), NOBODY, caseId, step, now);
        tellReceived(caseId, step, file, receiver);
    }

    /** The papers that lie with a case under that step. */
    public List<FileCard> of(CaseId caseId, String step) {
        return store.of(caseId).stream().filter(file -> file.place().filter(place -> place.step().equals(step)).isPresent())
            .map(StoredFile::card).toList();
    }

    /** The papers under that step become those of another case, whose ledger is told of each. */
    @Transactional
    public void pass(CaseId from, String step, CaseId to, String newStep, Actor actor) {
        store.of(from).stream().filter(file -> file.place().filter(place -> place.step().equals(step)).isPresent())
            .forEach(file -> tellReceived(to, newStep, file, actor));
        store.pass(from, step, to, newStep);
    }

    private void tellReceived(CaseId caseId, String step, StoredFile file, Actor actor) {
        events.publishEvent(new CaseEvent(caseId, "FILE_RECEIVED", actor, Map.of("step", step, "file", file.digest())));
    }

    /** The papers under that step are destroyed. */
    @Transactional
    public void discard(CaseId caseId, String step) {
        store.erase(caseId, step);
    }

    private StoredFile checked(String name, byte[] content, String uploader) {
        if (content.length > LARGEST) {
            throw Refusal.tooLarge("file", "文件超过 10 MB 上限，请压缩或拆分后重新上传");
        }
        String checked = FileName.checked(name);
        if (content.length == 0) {
            throw Refusal.invalid("file", "文件是空的，请重新选择");
        }
        FileType type = FileType.of(content).orElseThrow(() -> Refusal.invalid("file",
            "文件内容不是完好的 JPEG、PNG 图片或 PDF 文件（以内容为准，改扩展名无效），请重新拍照、扫描或导出后上传"));
        String id = UUID.randomUUID().toString();
        return new StoredFile(id, uploader, type.named(checked), type, content.length,
            Commitment.of(FileStore.saltOf(id, vault), content), Optional.empty());
    }

    /**
     * Opens a file for its uploader, as long as it has not been handed in, and then for those who may read the papers
     * of its case. Who read a paper of a case, or tried to, is in the ledger.
     *
     * @return empty if there is no such file, or none for this actor
     * @throws Refusal 403 to a relative of the household
     */
    @Transactional(noRollbackFor = Refusal.class)
    public Optional<ReadFile> read(String id, Actor actor) {
        Optional<StoredFile> found = find(id);
        boolean offered = found.filter(file -> isReadable(file, actor)).isPresent();
        boolean kin = offered && isOfRelatives(found.get(), actor);
        boolean allowed = offered && !kin;
        found.flatMap(StoredFile::place).ifPresent(place -> events.publishEvent(new CaseEvent(place.caseId(),
            allowed ? "FILE_READ" : "FILE_REFUSED", actor, Map.of("file", found.get().digest()))));
        if (kin) {
            barrier.admit(found.get().place().orElseThrow().caseId(), actor);
        }
        return found.filter(file -> allowed).map(file -> new ReadFile(file.card(), store.content(file)));
    }

    /** @throws Refusal 404 if it is not the actor's to see; 409 if it has been handed in */
    @Transactional
    public void remove(String id, Actor actor) {
        StoredFile file = find(id).filter(known -> isReadable(known, actor)).orElseThrow(Files::notFound);
        if (file.isHandedIn() || !store.removeUnused(id)) {
            throw Refusal.conflict("附件已随表单提交，不能删除");
        }
    }

    /** What the forms and papers tell of these files, in the order of the ids; an id of no file is left out. */
    public List<FileCard> describe(Collection<String> ids) {
        Map<String, FileCard> cards = store.of(ids).stream().map(StoredFile::card)
            .collect(Collectors.toMap(FileCard::id, Function.identity()));
        return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    /** The same of those among them that the actor may read: what a draft lists, nobody has checked. */
    public List<FileCard> describe(Collection<String> ids, Actor actor) {
        return describe(store.of(ids).stream().filter(file -> isReadable(file, actor))
            .filter(file -> !isOfRelatives(file, actor)).map(StoredFile::id).toList());
    }

    /** Throws away what was uploaded and not handed in for too long. @return how many files */
    @Transactional
    public int removeUnused() {
        return store.removeUnusedBefore(OffsetDateTime.now(clock).minusDays(settings.keepUnusedDays()));
    }

    /** The one answer to whoever asks for a file that is not there or not for him. */
    public static Refusal notFound() {
        return Refusal.notFound("没有这个文件，或者它不在您的办理范围内");
    }

    private Optional<StoredFile> find(String id) {
        return Optional.of(id).filter(ID.asMatchPredicate()).flatMap(store::find);
    }

    private boolean isReadable(StoredFile file, Actor actor) {
        return file.place().map(place -> readers.stream()
                .anyMatch(flow -> flow.mayRead(place.caseId(), place.step(), actor)))
            .orElse(file.uploader().equals(actor.login()));
    }

    private boolean isOfRelatives(StoredFile file, Actor actor) {
        return file.place().filter(place -> barrier.keepsAway(place.caseId(), actor.login())).isPresent();
    }

    // What one person uploads at once is counted one after the other.
    private void refuseIfTooMuchWaits(Actor uploader, int size) {
        people.hold(uploader.login());
        FileStore.Waiting waiting = store.waitingOf(uploader.login());
        if (waiting.files() >= MOST_WAITING || waiting.bytes() + size > MOST_BYTES_WAITING) {
            throw Refusal.invalid("file", "您已上传而尚未提交的文件过多（最多 " + MOST_WAITING
                + " 个、共 200 MB），请先提交表单，或删除不用的文件");
        }
    }
}
