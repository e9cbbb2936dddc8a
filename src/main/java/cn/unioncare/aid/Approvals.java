package cn.unioncare.aid;

import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 分级审批: who must approve which sum, from {@code aid/approvals.csv}: a union's own row, or the one for all others. Up to a
 * bound means the bound itself too; a service that costs nothing is the head of the centre's.
 */
@Component
public class Approvals {

    /** Who has the last word. */
    public enum Level {
        CENTRE("帮扶中心负责人"), CHAIR("主管主席"), COLLECTIVE("集体研究");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param centre up to this sum the head of the centre decides, in 元
     * @param chair  up to this one the chair
     * @param body   which meeting decides of what is more, by the id of {@code meetings/bodies.csv}
     */
    private record Row(String union, BigDecimal centre, BigDecimal chair, String body) { }

    private static final String OTHERS = "*";

    private final Map<String, Row> rows;

    Approvals() {
        this(DataFile.rows("approvals.csv", 5));
    }

    /** @throws IllegalStateException if a union stands there twice, a bound lies below the one before, or none is for the others */
    Approvals(List<String[]> cells) {
        rows = cells.stream().map(Approvals::row).collect(Collectors.toMap(Row::union, Function.identity()));
        if (!rows.containsKey(OTHERS)) {
            throw new IllegalStateException("aid/approvals.csv: no row for all other unions");
        }
    }

    /** @param amount in 元; null or zero for a service */
    public Level of(UnionCode union, BigDecimal amount) {
        Row row = rowOf(union);
        if (amount == null || amount.compareTo(row.centre()) <= 0) {
            return Level.CENTRE;
        }
        return amount.compareTo(row.chair()) <= 0 ? Level.CHAIR : Level.COLLECTIVE;
    }

    /** The body that decides of large sums there. */
    public String bodyOf(UnionCode union) {
        return rowOf(union).body();
    }

    private Row rowOf(UnionCode union) {
        return rows.getOrDefault(union.value(), rows.get(OTHERS));
    }

    private static Row row(String[] cells) {
        Row row = new Row(cells[0], new BigDecimal(cells[1]), new BigDecimal(cells[2]), cells[3]);
        if (row.centre().signum() < 0 || row.chair().compareTo(row.centre()) < 0) {
            throw new IllegalStateException("aid/approvals.csv: the bounds of " + row.union() + " are out of order");
        }
        return row;
    }
}
