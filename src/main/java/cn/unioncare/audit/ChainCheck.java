package cn.unioncare.audit;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import cn.unioncare.audit.Verification.Problem;

/** Follows one chain from its first event to its head and reports each place where it is not as it was written. */
final class ChainCheck {

    private static final long MOST_PLACES = 2_000;

    private final String caseId;
    private final Optional<Head> head;
    private final Consumer<Problem> problems;
    private long lastSeq;
    private String lastHash;
    /** False after an altered or extra row: the link from it proves nothing. */
    private boolean lastIsSound = true;

    ChainCheck(String caseId, Optional<Head> head, Consumer<Problem> problems) {
        this.caseId = caseId;
        this.head = head;
        this.problems = problems;
        this.lastHash = Head.ofNewChain(caseId).hash();
    }

    boolean isOf(String anotherCase) {
        return caseId.equals(anotherCase);
    }

    void next(LedgerRow row) {
        if (row.seq() < 1 || head.isPresent() && row.seq() > head.get().seq()) {
            report(row.seq(), Damage.EXTRA, "多出的记录：编号不在1号至链头所记编号之间");
        }
        if (row.seq() > lastSeq + 1) {
            report(lastSeq + 1, Damage.MISSING, missing(row.seq() - 1));
        }
        if (!row.isSound()) {
            reportUnsound(row);
        } else if (lastIsSound && row.seq() == lastSeq + 1 && !row.previousHash().equals(lastHash)) {
            report(Math.max(lastSeq, 1), Damage.RELINKED, "与相邻记录不衔接：第" + lastSeq + "号或第" + row.seq() + "号被整条改写");
        }
        lastSeq = Math.max(row.seq(), 0);
        lastHash = row.hash();
        lastIsSound = row.isSound() && row.seq() > 0;
    }

    void end() {
        if (head.isEmpty()) {
            report(lastSeq, Damage.HEAD_MISSING, "链头缺失");
        } else if (head.get().seq() > lastSeq) {
            report(lastSeq + 1, Damage.CUT_OFF, missing(head.get().seq()) + "（末尾被截断）");
        } else if (head.get().seq() == lastSeq && lastIsSound && !head.get().hash().equals(lastHash)) {
            report(lastSeq, Damage.HEAD_CHANGED, "最后一条记录与链头不符，其中之一被改写");
        }
    }

    // What was put in another's place is whole again under the number that it had.
    private void reportUnsound(LedgerRow row) {
        LongStream.rangeClosed(1, Math.min(head.map(Head::seq).orElse(0L), MOST_PLACES)).filter(seq -> row.at(seq).isSound()).findFirst()
            .ifPresentOrElse(seq -> report(row.seq(), Damage.MOVED, "记录被调换位置：本是第" + seq + "号"),
                () -> report(row.seq(), Damage.CHANGED, "记录内容与其摘要不符，已被改动"));
    }

    private String missing(long until) {
        String from = "第" + (lastSeq + 1) + "号";
        return (until == lastSeq + 1 ? from : from + "至第" + until + "号") + "记录缺失";
    }

    private void report(long seq, Damage damage, String problem) {
        problems.accept(new Problem(caseId, seq, damage, problem));
    }
}
