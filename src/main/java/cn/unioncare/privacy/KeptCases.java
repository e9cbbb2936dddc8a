package cn.unioncare.privacy;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Cases whose papers are kept for a time and then destroyed by rule; each flow answers for its own. */
public interface KeptCases {

    /** 原始档案, 未建档的案件材料, 推荐材料, 未建档家庭的走访材料. */
    enum Kind {
        ARCHIVE("困难职工原始档案"), CASE("未建档的申请材料"), NOMINATION("推荐材料"), VISIT("未建档家庭的走访材料");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param archive null where none came of the case
     * @param on      the day from which its time counts
     */
    record Closed(CaseId caseId, String archive, LocalDate on) { }

    /**
     * @param by     the union that has decided the case: it says what is destroyed, and when not
     * @param erased what stands in the place of what is gone already
     */
    record Keeping(UnionCode by, Optional<String> erased) { }

    /** What that union has decided, was closed on that day or before and is not erased; oldest first. */
    List<Closed> closedUntil(Kind kind, LocalDate day, UnionCode keeping);

    /** Holds the case until the transaction ends. @return nothing where it is no case of this flow */
    Optional<Keeping> hold(CaseId caseId);
}
