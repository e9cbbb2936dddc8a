package cn.unioncare.audit;

import java.util.List;

/**
 * The result of reading chains and recomputing every hash.
 *
 * @param verified whether nothing was found
 * @param chains   how many chains were read
 * @param events   how many events were read
 * @param problems what was found, the first {@value #MOST_PROBLEMS} of it
 */
public record Verification(boolean verified, long chains, long events, List<Problem> problems) {

    static final int MOST_PROBLEMS = 1000;

    /**
     * A place where the ledger is not as it was written.
     *
     * @param caseId  the case number as it stands in the row, which may itself be forged
     * @param seq     the number of the event
     * @param damage  in which way
     * @param problem what is wrong there, in Chinese
     */
    public record Problem(String caseId, long seq, Damage damage, String problem) { }

    public Verification {
        problems = List.copyOf(problems);
    }
}
