package cn.unioncare.organisation;

import cn.unioncare.shared.UnionCode;
import java.util.Optional;

/**
 * A union: a federation, an industry or system union, or the union of one unit.
 *
 * @param region     the division (GB/T 2260) whose local standard its workers are measured by
 * @param determines whether it approves archives itself: 县级或县级以上工会、省有关产业工会 (冀工办发〔2017〕44号 二(一)3)
 */
public record Union(UnionCode code, String name, Tier tier, Optional<UnionCode> parent, String region,
                    boolean determines, Optional<UnionCode> reviewBy) { }
