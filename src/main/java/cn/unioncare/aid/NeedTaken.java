package cn.unioncare.aid;

import cn.unioncare.registry.NeedReported.Family;
import java.time.LocalDate;

/**
 * What a visit has found, as it began a case: sealed with it.
 *
 * @param visit   the visit that found it
 * @param archive null where the family is not on file
 * @param kind    what help is wanted, a code of the list {@code aid}
 * @param family  who it is where it is not on file; null elsewhere, and of what was taken by earlier releases
 */
record NeedTaken(String visit, String archive, String kind, String need, LocalDate on, Family family) {

    /** Never in the clear, not even by accident. */
    @Override
    public String toString() {
        return "NeedTaken of " + visit;
    }
}
