package cn.unioncare.inspection;

import cn.unioncare.board.LateMatters;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Findings past their day stand on the supervisors' board. */
@Component
class LateFindings implements LateMatters {

    private static final Kind KIND = new Kind("FINDING", "审计问题", "/inspection/#/findings");

    private final FindingTable table;

    LateFindings(FindingTable table) {
        this.table = table;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Map<UnionCode, Late> late(String[] unions, LocalDate today, Set<CaseId> kept) {
        return table.late(unions, today, kept);
    }
}
