package cn.unioncare.workflow;

/** The variables that every flow's process carries, so that any task can be listed without knowing its flow. */
public final class CaseVars {

    /** The union that owns the case (建档工会). */
    public static final Var<String> OWNER = Var.text("ownerUnion");
    /** The union that reviews (审核). */
    public static final Var<String> REVIEWING = Var.text("reviewingUnion");
    /** The union that determines (认定): the tenant. */
    public static final Var<String> DETERMINING = Var.text("determiningUnion");
    /** The number of the case, for lists; the engine cannot show a business key in a column. */
    public static final Var<String> CASE_NUMBER = Var.text("caseNumber");

    /** A title without personal data. */
    public static final Var<String> TITLE = Var.text("title");

    private CaseVars() { }
}
