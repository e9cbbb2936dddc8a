package cn.unioncare.aid;

import cn.unioncare.aid.Approvals.Level;
import cn.unioncare.meetings.Bodies;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the table of 分级审批 and refuses one with a gap, an overlap or a name that nobody knows: the product does not start with it. */
final class ApprovalTable {

    private static final String NAME = "帮扶审批权限表（unioncare.aid.approvals）";
    private static final int COLUMNS = 6;
    private static final int FEN = 2;

    private final Bodies bodies;

    ApprovalTable(Bodies bodies) {
        this.bodies = bodies;
    }

    /** @return the tiers of each union, from below to above */
    Map<String, List<ApprovalTier>> read(String table) {
        Map<String, List<ApprovalTier>> tiers = new LinkedHashMap<>();
        List<String> lines = table.replace("\uFEFF", "").lines().toList();
        for (int line = 2; line <= lines.size(); line++) {
            String text = lines.get(line - 1).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                ApprovalTier tier = tier(text, line);
                List<ApprovalTier> before = tiers.computeIfAbsent(tier.union(), union -> new ArrayList<>());
                follows(before.isEmpty() ? null : before.get(before.size() - 1), tier, line);
                before.add(tier);
            }
        }
        tiers.forEach(ApprovalTable::whole);
        if (tiers.getOrDefault(Approvals.OTHERS, List.of()).stream().noneMatch(tier -> tier.level() == Level.COLLECTIVE)) {
            throw wrong("没有其他工会共用的权限（工会编码为 *），或者其中没有集体研究（COLLECTIVE）");
        }
        return tiers;
    }

    private ApprovalTier tier(String text, int line) {
        String[] cells = Arrays.stream(text.split(",", -1)).map(String::strip).toArray(String[]::new);
        if (cells.length != COLUMNS || cells[5].isEmpty()) {
            throw wrong(line, "应有 " + COLUMNS + " 栏：工会编码、高于、至、审批层级、会议机构、依据，依据必填");
        }
        return new ApprovalTier(union(cells[0], line), sum(cells[1], line), cells[2].isEmpty() ? null : sum(cells[2], line),
            level(cells[3], line), body(cells[4], cells[3], line), cells[5]);
    }

    private static String union(String code, int line) {
        try {
            return code.equals(Approvals.OTHERS) ? code : new UnionCode(code).value();
        } catch (IllegalArgumentException malformed) {
            throw wrong(line, "工会编码“" + code + "”不正确");
        }
    }

    private static BigDecimal sum(String text, int line) {
        try {
            BigDecimal sum = new BigDecimal(text);
            if (sum.signum() >= 0 && sum.stripTrailingZeros().scale() <= FEN) {
                return sum;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, like a sum of less than a fen.
        }
        throw wrong(line, "金额“" + text + "”应为不小于零、最多两位小数的数字");
    }

    private static Level level(String name, int line) {
        return Arrays.stream(Level.values()).filter(level -> level.name().equals(name)).findFirst().orElseThrow(() ->
            wrong(line, "没有审批层级“" + name + "”，应为 CENTRE（帮扶中心负责人）、CHAIR（主管主席）或 COLLECTIVE（集体研究）"));
    }

    private String body(String id, String level, int line) {
        boolean together = level.equals(Level.COLLECTIVE.name());
        if (together && bodies.find(id).isEmpty()) {
            throw wrong(line, "集体研究应写明 meetings/bodies.csv 中的会议机构，没有“" + id + "”");
        }
        if (!together && !id.isEmpty()) {
            throw wrong(line, "只有集体研究写明会议机构");
        }
        return together ? id : null;
    }

    private static void follows(ApprovalTier before, ApprovalTier tier, int line) {
        BigDecimal expected = before == null ? BigDecimal.ZERO : before.upTo();
        if (expected == null) {
            throw wrong(line, "上一档没有上限，不能再有更高的一档");
        }
        int compared = tier.above().compareTo(expected);
        if (compared != 0) {
            throw wrong(line, (compared > 0 ? "与上一档之间有空档：" : "与上一档重叠：") + "应自 " + expected.toPlainString() + " 元起，写的是 "
                + tier.above().toPlainString() + " 元");
        }
        if (tier.upTo() != null && tier.upTo().compareTo(tier.above()) <= 0) {
            throw wrong(line, "上限应大于下限");
        }
        if (before != null && tier.level().compareTo(before.level()) <= 0) {
            throw wrong(line, "金额更大的一档，审批层级应更高");
        }
    }

    private static void whole(String union, List<ApprovalTier> tiers) {
        if (tiers.get(tiers.size() - 1).upTo() != null) {
            throw wrong("工会 " + union + " 的最高一档应不设上限，否则更大的金额无人审批");
        }
    }

    private static IllegalStateException wrong(int line, String what) {
        return wrong("第 " + line + " 行：" + what);
    }

    private static IllegalStateException wrong(String what) {
        return new IllegalStateException(NAME + what);
    }
}
