package cn.unioncare.audit;

import java.time.LocalDate;
import java.util.List;

/**
 * What the ledger is held against heads that were kept outside.
 *
 * @param same     whether every day is still as it was
 * @param firstDay the first of these days that is not; null where all are
 * @param days     each day that was brought, oldest first
 * @param listed   whether a list was brought, so that the chains could be named
 * @param chains   the chains that differ by the list, the first {@value Verification#MOST_PROBLEMS}
 */
public record Comparison(boolean same, LocalDate firstDay, List<Day> days, boolean listed, List<Chain> chains) {

    /** @param chainsThen how many there were by the file, and {@code chainsNow} how many there are by the ledger */
    public record Day(LocalDate day, boolean same, long chainsThen, long chainsNow, String digestThen, String digestNow) { }

    /**
     * @param caseId      null where the chain is gone: the list holds no case numbers
     * @param fingerprint by which the list names it
     * @param seqThen     the number of its last event on that day by the list, 0 where it had none
     * @param seqNow      the same by the ledger
     */
    public record Chain(String caseId, String fingerprint, Damage damage, long seqThen, long seqNow) { }

    public Comparison {
        days = List.copyOf(days);
        chains = List.copyOf(chains);
    }
}
