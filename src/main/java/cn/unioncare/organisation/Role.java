package cn.unioncare.organisation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The role catalogue: what a person does in a union, named once. Those who work are members of the engine's group
 * {@code <union>-<role>}; those who only watch share one group a role, and see what lies in the tenants of their own
 * subtree. The clerks share one besides.
 */
public enum Role {
    CLERK("clerk", "经办人", Kind.WORKS, "登记申请，审查申请材料，处理重复建档，登记民政核对结果，张贴公示，录入档案，制定帮扶计划"),
    SURVEYOR1("surveyor1", "入户调查员一", "surveyor", "入户调查，填写调查记录，作为共同调查人签字确认"),
    SURVEYOR2("surveyor2", "入户调查员二", "surveyor", "入户调查，填写调查记录，作为共同调查人签字确认"),
    SURVEYOR3("surveyor3", "入户调查员三", "surveyor", "入户调查，填写调查记录，作为共同调查人签字确认"),
    PANEL("panel", "民主评议小组", Kind.WORKS, "参加民主评议，核签评议记录"),
    SECRETARY("secretary", "会议记录员", Kind.WORKS, "召集民主评议等会议，记录到会、回避和表决"),
    REVIEWER("reviewer", "审核人", Kind.WORKS, "审核下级工会报送的建档材料，人工复核，调查核实异议"),
    APPROVER("approver", "认定审批人", Kind.WORKS, "认定审批：同意、退回或不予认定"),
    CASHIER("cashier", "出纳", Kind.WORKS, "发放帮扶资金，登记发放凭证"),
    CONSULTEE("consultee", "征求意见单位", Kind.WORKS, "对拟推荐对象出具组织、纪检、工商联等部门的意见"),
    SUPERVISOR("supervisor", "督查员", Kind.WATCHES, "查看本级及下级案件的办理情况，不办理案件"),
    AUDITOR("auditor", "审计员", Kind.WATCHES, "查阅本级及下级的办理记录，校验记录未被改动，不办理案件"),
    EXPORTER("exporter", "数据导出员", Kind.WORKS, "按批准的范围批量导出档案数据，每次导出留有记录"),
    ADMIN("admin", "管理员", Kind.ADMINISTERS, "维护本级及下级的工会组织、人员账号和当地低保标准，不办理案件");

    /** Whether a role works on cases, only watches, or looks after the organisation. */
    public enum Kind {
        WORKS("办理"), WATCHES("查看"), ADMINISTERS("管理");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Those that stand over others or over much data, so that nobody gives them within the own union. */
    private static final Set<Role> GIVEN_FROM_ABOVE = EnumSet.of(AUDITOR, EXPORTER, ADMIN);

    /** Those that work on what comes from below: review, choice, opinions. */
    private static final Set<Role> RECEIVING = EnumSet.of(REVIEWER, APPROVER, CONSULTEE);

    private final String code;
    private final String label;
    private final String office;
    private final Kind kind;
    private final String duty;

    Role(String code, String label, Kind kind, String duty) {
        this.code = code;
        this.label = label;
        this.office = code;
        this.kind = kind;
        this.duty = duty;
    }

    Role(String code, String label, String office, String duty) {
        this.code = code;
        this.label = label;
        this.office = office;
        this.kind = Kind.WORKS;
        this.duty = duty;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The office that a task is offered to: all surveyors of a union hold one office. */
    public String office() {
        return office;
    }

    public Kind kind() {
        return kind;
    }

    /** What the role may do, in the notices' words. */
    public String duty() {
        return duty;
    }

    /**
     * Whether a substitute holds it while somebody is away: those that are offered tasks. Who administers, watches or
     * exports is trusted in person.
     */
    public boolean isLent() {
        return kind == Kind.WORKS && this != EXPORTER;
    }

    public boolean watches() {
        return kind == Kind.WATCHES;
    }

    /** Whether those who hold it work on what unions further down send up, tier by tier. */
    public boolean receives() {
        return RECEIVING.contains(this);
    }

    /** Whether those who hold it start cases, and so share a group that Tasklist offers the processes to. */
    public boolean starts() {
        return this == CLERK;
    }

    /** Whether only a superior union's administrator gives it; at the top of the tree the union's own. */
    public boolean isGivenFromAbove() {
        return GIVEN_FROM_ABOVE.contains(this);
    }

    /**
     * Whether one person may not hold both at one time: who approves does not pay out (payer ≠ approver), and who looks
     * after accounts or audits what was done does no work of the cases and not each other's.
     */
    public boolean excludes(Role other) {
        return this != other && (EnumSet.of(this, other).equals(EnumSet.of(APPROVER, CASHIER))
            || standsApartFrom(other) || other.standsApartFrom(this));
    }

    // Whoever watches may besides look after accounts or audit.
    private boolean standsApartFrom(Role other) {
        return (this == ADMIN || this == AUDITOR) && other != SUPERVISOR;
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
