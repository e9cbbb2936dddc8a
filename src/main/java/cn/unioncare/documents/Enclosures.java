package cn.unioncare.documents;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is handed in with a form becomes a paper of the case, in the transaction of the form. */
@Service
public class Enclosures {

    private static final int MOST = 20;

    private final FileStore store;
    private final Clock clock;

    Enclosures(FileStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Binds the files that a body lists to the case. Each must be one that the actor uploaded and has not used, or one
     * of this very case: a correction lists the papers again that stay.
     *
     * @param body a body with {@link WithAttachments}; any other has no enclosures
     * @return for the ledger, the digest of each file, as {@code file1}, {@code file2} and so on
     * @throws Refusal 400 naming each enclosure that is wrong
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, String> handIn(CaseId caseId, String step, Actor actor, Object body) {
        if (!(body instanceof WithAttachments form) || form.attachments() == null || form.attachments().isEmpty()) {
            return Map.of();
        }
        List<Attachment> listed = form.attachments();
        refuse(impossible(listed));
        OffsetDateTime now = OffsetDateTime.now(clock);
        // By their ids, so that two who list the same files wait for each other and never deadlock.
        refuse(IntStream.range(0, listed.size()).boxed()
            .sorted(Comparator.comparing(index -> listed.get(index).id()))
            .filter(index -> !store.handIn(listed.get(index), actor.login(), caseId, step, now)).sorted()
            .map(index -> at(index, "附件不存在或已用于其他案件，请重新上传")).toList());
        return digests(listed);
    }

    private static List<FieldError> impossible(List<Attachment> listed) {
        if (listed.size() > MOST) {
            return List.of(new FieldError("attachments", "一张表单最多 " + MOST + " 个附件，请合并扫描后再提交"));
        }
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < listed.size(); i++) {
            if (listed.get(i) == null) {
                errors.add(new FieldError("attachments[" + i + "]", "附件不能为空"));
            } else if (!seen.add(listed.get(i).id())) {
                errors.add(at(i, "同一附件不能重复提交"));
            }
        }
        return errors;
    }

    private Map<String, String> digests(List<Attachment> listed) {
        Map<String, String> digests = store.of(listed.stream().map(Attachment::id).toList()).stream()
            .collect(Collectors.toMap(StoredFile::id, StoredFile::digest));
        Map<String, String> facts = new HashMap<>();
        for (int i = 0; i < listed.size(); i++) {
            facts.put("file" + (i + 1), digests.get(listed.get(i).id()));
        }
        return facts;
    }

    private static FieldError at(int index, String message) {
        return new FieldError("attachments[" + index + "].id", message);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
