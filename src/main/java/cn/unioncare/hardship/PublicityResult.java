package cn.unioncare.hardship;

import java.time.LocalDate;

/**
 * 公示结果, as it is written into the application form (冀工办发〔2017〕44号 二(一)2): when, where, and what was objected.
 *
 * @param takenDownOn when the list was taken down because consent was withdrawn; null where it hung to its end
 */
public record PublicityResult(String publicity, LocalDate postedOn, LocalDate lastDay, String place, int objections,
                              LocalDate takenDownOn) { }
