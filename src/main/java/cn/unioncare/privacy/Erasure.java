package cn.unioncare.privacy;

import cn.unioncare.shared.CaseId;
import java.time.LocalDate;

/**
 * That the data of a case is to be destroyed.
 *
 * @param approval the number of the approval, which stays where the data was
 * @param on       the day
 */
public record Erasure(CaseId caseId, String approval, LocalDate on) {

    /** What stands in the place of what is gone. */
    public static String words(LocalDate on, String approval) {
        return "已按规定销毁（" + on + "，批准编号 " + approval + "）";
    }
}
