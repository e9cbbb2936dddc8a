package cn.unioncare.aid;

import cn.unioncare.meetings.Bodies;
import cn.unioncare.shared.UnionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * 分级审批: who must approve which sum. A union's own tiers stand before those of all others; what is not measured in money, a
 * service, is for the lowest of them.
 */
@Component
@EnableConfigurationProperties(AidSettings.class)
public class Approvals {

    /** Who has the last word, from below to above. */
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

    static final String OTHERS = "*";

    private final Map<String, List<ApprovalTier>> tiers;

    @Autowired
    Approvals(AidSettings settings, Bodies bodies) {
        this(text(settings), bodies);
    }

    /** @throws IllegalStateException saying in which line of the table what is wrong */
    Approvals(String table, Bodies bodies) {
        tiers = new ApprovalTable(bodies).read(table);
    }

    /** @param amount in 元; null for a service */
    public Level of(UnionCode union, BigDecimal amount) {
        return tierOf(union, amount).level();
    }

    /** Where that is ruled, in Chinese. */
    String clauseOf(UnionCode union, BigDecimal amount) {
        return tierOf(union, amount).clause();
    }

    /** The body that decides of large sums there; of a union that has none any more, the one that it has elsewhere. */
    public String bodyOf(UnionCode union) {
        return collective(tiersOf(union)).or(() -> collective(tiers.get(OTHERS))).orElseThrow().body();
    }

    private static Optional<ApprovalTier> collective(List<ApprovalTier> rows) {
        return rows.stream().filter(tier -> tier.level() == Level.COLLECTIVE).findFirst();
    }

    private ApprovalTier tierOf(UnionCode union, BigDecimal amount) {
        List<ApprovalTier> rows = tiersOf(union);
        return amount == null ? rows.get(0) : rows.stream().filter(tier -> tier.holds(amount)).findFirst().orElseThrow();
    }

    private List<ApprovalTier> tiersOf(UnionCode union) {
        return tiers.getOrDefault(union.value(), tiers.get(OTHERS));
    }

    private static String text(AidSettings settings) {
        try {
            return settings.approvals().getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("帮扶审批权限表无法读取：" + settings.approvals(), unreadable);
        }
    }
}
