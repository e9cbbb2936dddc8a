package cn.unioncare.honours;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.List;

/**
 * The result of a round, for the register.
 *
 * @param title     as it stands on the certificate
 * @param act       表扬, 表彰 or 授予
 * @param organiser the union whose round it is
 * @param document  the number of the commendation
 */
public record Commendation(String programme, CaseId round, String title, Level level, String act, UnionCode organiser,
                           LocalDate awardedOn, String document, List<Laureate> laureates) {

    /** One of those who are commended. */
    public record Laureate(CaseId nomination, Holder holder) { }

    public Commendation {
        laureates = List.copyOf(laureates);
    }
}
