package cn.unioncare.nomination.programme;

import cn.unioncare.eligibility.Finding;
import cn.unioncare.eligibility.Severity;
import java.util.List;

/**
 * What holding a nomination against its programme's conditions has found, clause by clause: VETO and FAIL end it, each ASK is
 * confirmed by a person, HINT is only shown.
 */
public record Examination(List<Finding> findings) {

    /** 符合、须核实、不符合. */
    public enum Outcome { MET, TO_CONFIRM, NOT_MET }

    public Examination {
        findings = List.copyOf(findings);
    }

    public Outcome outcome() {
        if (has(Severity.VETO) || has(Severity.FAIL)) {
            return Outcome.NOT_MET;
        }
        return has(Severity.ASK) ? Outcome.TO_CONFIRM : Outcome.MET;
    }

    /** What a person has to confirm, in order. */
    public List<Finding> toConfirm() {
        return findings.stream().filter(finding -> finding.severity() == Severity.ASK).toList();
    }

    /** What is only shown, in order. */
    public List<Finding> hints() {
        return findings.stream().filter(finding -> finding.severity() == Severity.HINT).toList();
    }

    private boolean has(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }
}
