package cn.unioncare.organisation;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a person does in a union. Those who work are members of the engine's group {@code <union>-<role>}; those who
 * only watch share one group a role, and see what lies in the tenants of their own subtree. The clerks share one besides.
 */
public enum Role {
    CLERK("clerk", "经办人"),
    SURVEYOR1("surveyor1", "入户调查员一", "surveyor"),
    SURVEYOR2("surveyor2", "入户调查员二", "surveyor"),
    SURVEYOR3("surveyor3", "入户调查员三", "surveyor"),
    PANEL("panel", "民主评议小组"),
    SECRETARY("secretary", "会议记录员"),
    REVIEWER("reviewer", "审核人"),
    APPROVER("approver", "认定审批人"),
    CASHIER("cashier", "出纳"),
    CONSULTEE("consultee", "征求意见单位"),
    SUPERVISOR("supervisor", "督查员"),
    AUDITOR("auditor", "审计员"),
    EXPORTER("exporter", "数据导出员"),
    ADMIN("admin", "管理员");

    private final String code;
    private final String label;
    private final String office;

    Role(String code, String label) {
        this(code, label, code);
    }

    Role(String code, String label, String office) {
        this.code = code;
        this.label = label;
        this.office = office;
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

    /**
     * Whether a substitute holds it while somebody is away: those that are offered tasks. Who administers, watches or
     * exports is trusted in person.
     */
    public boolean isLent() {
        return !watches() && this != ADMIN && this != EXPORTER;
    }

    public boolean watches() {
        return this == SUPERVISOR || this == AUDITOR;
    }

    /** Whether those who hold it start cases, and so share a group that Tasklist offers the processes to. */
    public boolean starts() {
        return this == CLERK;
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
