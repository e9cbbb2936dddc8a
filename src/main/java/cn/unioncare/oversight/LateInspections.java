package cn.unioncare.oversight;

import cn.unioncare.board.LateMatters;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Inspections past their day stand on the supervisors' board. They are about unions and nobody's kin. */
@Component
class LateInspections implements LateMatters {

    private static final Kind KIND = new Kind("INSPECTION", "督查", "/oversight/#/inspections");

    private final InspectionTable table;

    LateInspections(InspectionTable table) {
        this.table = table;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Map<UnionCode, Late> late(String[] unions, LocalDate today, Set<CaseId> kept) {
        return table.late(unions, today);
    }
}
