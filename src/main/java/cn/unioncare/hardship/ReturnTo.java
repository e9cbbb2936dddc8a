package cn.unioncare.hardship;

/** The steps that a case may be sent back to. */
public enum ReturnTo {
    APPLICATION("CheckCompleteness", "申请材料"),
    SURVEY("SurveyHome", "入户调查"),
    DELIBERATION("Deliberate", "民主评议");

    private final String step;
    private final String label;

    ReturnTo(String step, String label) {
        this.step = step;
        this.label = label;
    }

    /** The element's id in the model. */
    public String step() {
        return step;
    }

    public String label() {
        return label;
    }
}
