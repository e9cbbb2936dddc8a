package cn.unioncare.organisation;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.UnionCode;

/**
 * What of a union must be finished or handed over before the union is closed; answered by the modules that keep it.
 */
public interface UnitAffairs {

    /** @return what it is, in Chinese, such as 未办结的案件 */
    String label();

    /** @return how much of it there is at that union, whether it files, reviews or determines */
    long open(UnionCode unit);

    /**
     * Puts what can be handed over into the care of another union.
     *
     * @return how much was handed over; 0 of what has to be seen through where it is
     */
    default long handOver(UnionCode from, UnionCode to, Actor actor) {
        return 0;
    }
}
