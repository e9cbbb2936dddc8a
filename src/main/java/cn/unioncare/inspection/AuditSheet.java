package cn.unioncare.inspection;

import java.util.List;

/** An audit with its sample and what was found. */
public record AuditSheet(Audit audit, List<DrawnStratum> strata, List<SampledCase> cases, List<Finding> findings) {

    public AuditSheet {
        strata = List.copyOf(strata);
        cases = List.copyOf(cases);
        findings = List.copyOf(findings);
    }
}
