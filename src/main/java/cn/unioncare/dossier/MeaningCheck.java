package cn.unioncare.dossier;

import cn.unioncare.audit.ChainEvent;
import cn.unioncare.audit.ChainSegment;
import cn.unioncare.audit.Damage;
import cn.unioncare.audit.HeadFile;
import cn.unioncare.audit.HeadList;
import cn.unioncare.audit.Verification.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether what lies in a dossier proves one another: the chain itself, what its last event says, the papers, the head. */
final class MeaningCheck {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Manifest manifest;
    private final ChainSegment chain;
    private final List<String> damages = new ArrayList<>();

    MeaningCheck(Manifest manifest, ChainSegment chain) {
        this.manifest = manifest;
        this.chain = chain;
    }

    /** @param committed what each paper with a salt commits to, by the name of its entry */
    List<String> damages(List<PaperInDossier> papers, Map<String, String> committed, DayHead head) {
        trail();
        export();
        papers.forEach(paper -> paper(paper, committed));
        head(head);
        return damages;
    }

    private void trail() {
        if (!chain.caseId().equals(manifest.caseId())) {
            damages.add("操作记录是 " + chain.caseId() + " 的，不是本卷宗 " + manifest.caseId() + " 的");
        }
        chain.problems(manifest.events(), manifest.head()).forEach(problem -> damages.add(told(problem)));
    }

    private static String told(Problem problem) {
        return problem.damage() == Damage.HEAD_CHANGED || problem.damage() == Damage.HEAD_MISSING
            ? "操作记录第 " + problem.seq() + " 号：与目录所记的末条摘要不符"
            : "操作记录第 " + problem.seq() + " 号：" + problem.problem();
    }

    // The last event tells who took out what; the manifest must say the same.
    private void export() {
        Optional<ChainEvent> last = chain.last().filter(event -> event.act().equals(Dossiers.ACT));
        if (last.isEmpty()) {
            damages.add("操作记录的最后一条不是导出本卷宗");
            return;
        }
        ChainEvent event = last.get();
        if (!Manifest.sumOf(manifest.entries()).equals(event.fact("contents")) || !manifest.contents().equals(event.fact("contents"))) {
            damages.add("卷宗的内容与操作记录第 " + event.seq() + " 号所记的导出内容不符：目录被改写");
        }
        if (!event.actor().equals(manifest.by()) || !event.union().equals(manifest.union()) || !manifest.reason().equals(event.fact("reason"))) {
            damages.add("目录所记的导出人、用途与操作记录第 " + event.seq() + " 号不符");
        }
    }

    private void paper(PaperInDossier paper, Map<String, String> committed) {
        if (chain.events().stream().noneMatch(event -> event.facts().contains(paper.digest()))) {
            damages.add(paper.entry() + "：操作记录中没有登记过这份附件的摘要");
        }
        if (paper.salt() != null && !paper.digest().equals(committed.get(paper.entry()))) {
            damages.add(paper.entry() + "：附件内容与操作记录所记的摘要不符");
        }
    }

    private void head(DayHead head) {
        Instant end = head.day().day().plusDays(1).atStartOfDay(CHINA).toInstant();
        long until = chain.events().stream().filter(event -> event.at().isBefore(end)).count();
        if (until != head.seq() || until > 0 && !hashAt(until).equals(head.hash())) {
            damages.add("操作记录与 " + head.day().day() + " 的链头不符：链头记到第 " + head.seq() + " 号");
        }
    }

    /** @param kept the head that was kept outside, and {@code list} the list that belongs to it */
    List<String> against(HeadFile kept, HeadList list) {
        List<String> found = new ArrayList<>();
        LocalDate day = kept.day();
        Instant end = day.plusDays(1).atStartOfDay(CHINA).toInstant();
        long until = chain.events().stream().filter(event -> event.at().isBefore(end)).count();
        if (!list.digest().equals(kept.list())) {
            found.add("所附清单与 " + day + " 的链头文件不配套");
        } else if (list.of(chain.caseId()).isEmpty() ? until > 0
                : list.of(chain.caseId()).filter(listed -> listed.seq() == until && listed.isOf(hashAt(until))).isEmpty()) {
            found.add("操作记录与外存的 " + day + " 链头清单不符：第 " + Math.max(until, 1) + " 号或以前的记录被重写");
        }
        return found;
    }

    private String hashAt(long seq) {
        return seq < 1 || seq > chain.events().size() ? "" : chain.events().get((int) seq - 1).hash();
    }
}
