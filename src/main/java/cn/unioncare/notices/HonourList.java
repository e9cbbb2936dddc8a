package cn.unioncare.notices;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.util.List;

/**
 * A list of honours that a flow wants posted.
 *
 * @param caseId        whose process waits for it: the nomination itself, or the round of all
 * @param owner         posts it
 * @param investigating investigates objections
 * @param determining   the tenant
 * @param workingDays   how long it must hang at least
 * @param candidates    in the order of the list
 */
public record HonourList(CaseId caseId, UnionCode owner, UnionCode investigating, UnionCode determining, Honours honours,
                         int workingDays, List<Candidate> candidates) {

    /**
     * @param consented whether the candidate has agreed to be made public (个人信息保护法 第二十五条); a collective has not to
     */
    public record Candidate(CaseId caseId, HonourSubject subject, boolean consented) { }

    /** @throws IllegalArgumentException if nobody stands on it, or somebody who has not agreed to */
    public HonourList {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty() || !candidates.stream().allMatch(Candidate::consented)) {
            throw new IllegalArgumentException("a list needs somebody, and everybody's consent");
        }
    }
}
