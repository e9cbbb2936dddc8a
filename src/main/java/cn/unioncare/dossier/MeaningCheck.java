package cn.unioncare.dossier;

import cn.unioncare.audit.ChainEvent;
import cn.unioncare.audit.ChainSegment;
import cn.unioncare.audit.Damage;
import cn.unioncare.audit.Verification.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether what lies in a dossier proves one another: the chain itself, what its last event says, the papers, the head. */
final class MeaningCheck {

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
        ChainOfDossier days = new ChainOfDossier(chain);
        long until = days.until(head.day().day());
        if (until != head.seq() || until > 0 && !days.hashAt(until).equals(head.hash())) {
            damages.add("操作记录与 " + head.day().day() + " 的链头不符：链头记到第 " + head.seq() + " 号");
        }
    }
}
