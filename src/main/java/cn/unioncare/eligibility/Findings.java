package cn.unioncare.eligibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a ruling in Chinese, with the household's figures, so that each step can be followed with a pencil. */
final class Findings {

    private final HouseholdFigures household;
    private final LocalStandard standard;
    private final AnnualTotals totals;
    private final Map<String, String> figures;

    Findings(HouseholdFigures household, LocalStandard standard) {
        this.household = household;
        this.standard = standard;
        this.totals = AnnualTotals.of(household, standard.amount());
        this.figures = figures();
    }

    List<Finding> on(Ruling ruling) {
        List<Finding> findings = new ArrayList<>(List.of(localStandard(), gross(), net()));
        if (household.accidentLoss().signum() > 0) {
            findings.add(loss());
        }
        findings.add(byIncome(ruling.byIncome()));
        ruling.exclusions().forEach(row ->
                findings.add(new Finding(row.clause(), row.severity(), row.reason(figures))));
        return findings;
    }

    /** An explanation only: what is declared must be true, and nobody is to be told how to declare. */
    Finding hint(Optional<Change> change, Ruling after) {
        String reason = change.map(found -> "若" + found.figure().label() + "由“" + found.figure().show(found.from())
                + "”变为“" + found.figure().show(found.to()) + "”" + difference(found) + "，其他不变，结论将是“"
                + after.decision().label() + (after.category() == null ? "" : "：" + after.category()) + "”。")
                .orElse("没有任何单独一项数据的变化能够改变结论。");
        return new Finding("结论说明", Severity.HINT, reason + "此为对结论的解释，不是更改申报内容的建议，申报必须如实。");
    }

    private static String difference(Change change) {
        if (!change.figure().isMoney()) {
            return "";
        }
        return "（" + (change.to() < change.from() ? "减少 " : "增加 ") + change.figure().show(change.size()) + "）";
    }

    private Finding localStandard() {
        return info("当地城市低保标准", "自 " + standard.effectiveFrom() + " 起为 "
                + yuan(standard.amount()) + " 元/人·月（" + standard.source() + "）");
    }

    private Finding gross() {
        return info("家庭月人均收入", "家庭年收入 " + yuan(totals.income()) + " 元" + perHead(totals.income()));
    }

    private Finding net() {
        return info("扣除刚性支出后月人均收入", "（家庭年收入 " + yuan(totals.income()) + " 元 − 刚性支出 "
                + yuan(household.rigidExpenditure()) + " 元）" + perHead(totals.afterRigid()));
    }

    private Finding loss() {
        return info("扣除意外支出后月人均收入和资产", "（家庭年收入 " + yuan(totals.income()) + " 元 + 储蓄 "
                + yuan(household.savings()) + " 元 + 投资性净资产 " + yuan(household.netInvestment())
                + " 元 − 意外支出 " + yuan(household.accidentLoss()) + " 元）" + perHead(totals.assetsAfterLoss()));
    }

    private Finding byIncome(TableRow row) {
        String belongs = row.category() == null ? "" : "，按收入属于“" + row.category() + "”";
        return new Finding(row.clause(), switch (row.decision()) {
            case ELIGIBLE -> Severity.PASS;
            case MANUAL_REVIEW -> Severity.ASK;
            case NOT_ELIGIBLE -> Severity.FAIL;
        }, row.reason(figures) + belongs);
    }

    /** domain.md 2.4: a negative figure is compared as it is and printed as 0 on the forms. */
    private String perHead(BigDecimal total) {
        return " ÷ 12 ÷ " + household.householdSize() + " 人 = " + totals.perHead(total) + " 元/人·月"
                + (total.signum() < 0 ? "（为负数：表册上按 0 显示，比较时按实际数）" : "");
    }

    private Map<String, String> figures() {
        return Map.ofEntries(Map.entry("gross", totals.perHead(totals.income()).toPlainString()),
                Map.entry("net", totals.perHead(totals.afterRigid()).toPlainString()),
                Map.entry("loss", totals.perHead(totals.afterLoss()).toPlainString()),
                Map.entry("assets", totals.perHead(totals.assetsAfterLoss()).toPlainString()),
                Map.entry("standard", yuan(standard.amount())), Map.entry("income", yuan(totals.income())),
                Map.entry("accidentLoss", yuan(household.accidentLoss())),
                Map.entry("cause", household.mainCause().label()),
                Map.entry("months", household.monthsBelowStandard().toString()),
                Map.entry("homes", household.homes().toString()),
                Map.entry("contractMonths", String.valueOf(household.contractMonths())));
    }

    private static Finding info(String clause, String reason) {
        return new Finding(clause, Severity.INFO, reason);
    }

    private static String yuan(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
