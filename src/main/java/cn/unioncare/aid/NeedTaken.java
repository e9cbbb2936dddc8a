package cn.unioncare.aid;

import java.time.LocalDate;

/**
 * What a visit has found, as it began a case: sealed with it.
 *
 * @param visit   the visit that found it
 * @param archive null where the family is not on file
 * @param kind    what help is wanted, a code of the list {@code aid}
 */
record NeedTaken(String visit, String archive, String kind, String need, LocalDate on) { }
