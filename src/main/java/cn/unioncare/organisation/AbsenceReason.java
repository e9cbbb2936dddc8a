package cn.unioncare.organisation;

/** Why somebody is away; no more than that, since illness is nobody's business. */
public enum AbsenceReason {
    LEAVE("休假"),
    TRAVEL("出差"),
    TRAINING("学习培训"),
    SECONDED("借调、挂职"),
    OTHER("其他");

    private final String label;

    AbsenceReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
