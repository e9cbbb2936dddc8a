package cn.unioncare.honours;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A title that is to be registered.
 *
 * @param keeper      the union that registers it
 * @param act         表扬, 表彰 or 授予
 * @param certificate its number; where a round has none yet, the number of the register stands for it
 */
record NewHonour(String title, Level level, String act, Holder holder, UnionCode keeper, String awarder, LocalDate awardedOn,
                 String document, Optional<String> certificate, Optional<Origin> origin) {

    /** The nomination that led to it. */
    record Origin(String programme, CaseId round, CaseId nomination) { }
}
