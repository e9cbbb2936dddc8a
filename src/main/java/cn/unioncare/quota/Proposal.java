package cn.unioncare.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An allocation on its way to be adopted: as calculated, and with what a person has changed, each with its reason.
 *
 * @param total       how many places there are in all
 * @param calculated  what the calculation gives
 * @param adjustments by the unit's code; empty for none
 */
public record Proposal(int total, List<Share> calculated, Map<String, Adjustment> adjustments) {

    /**
     * @param places what the unit gets instead
     * @param reason why, in Chinese: 适当平衡, 工作质量
     */
    public record Adjustment(int places, String reason) { }

    public Proposal {
        calculated = List.copyOf(calculated);
        adjustments = Map.copyOf(adjustments);
    }

    /** What each unit gets. */
    public List<Share> shares() {
        return calculated.stream().map(share -> adjustments.containsKey(share.unit())
            ? new Share(share.unit(), share.name(), adjustments.get(share.unit()).places(), adjustments.get(share.unit()).reason())
            : share).toList();
    }

    /** @return why it cannot be adopted so, in Chinese; empty if it can */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        adjustments.forEach((unit, adjustment) -> {
            if (calculated.stream().noneMatch(share -> share.unit().equals(unit))) {
                faults.add("没有编码为 " + unit + " 的单位参加分配");
            }
            if (adjustment.places() < 0) {
                faults.add(unit + " 的名额不能为负数");
            }
            if (adjustment.reason() == null || adjustment.reason().isBlank()) {
                faults.add(unit + " 的名额有调整，须写明理由");
            }
        });
        int sum = shares().stream().mapToInt(Share::places).sum();
        if (sum != total) {
            faults.add("各单位名额合计 " + sum + "，应为 " + total);
        }
        return List.copyOf(faults);
    }
}
