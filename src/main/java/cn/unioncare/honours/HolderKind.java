package cn.unioncare.honours;

/** 个人, 集体. */
public enum HolderKind {
    PERSON("个人"), COLLECTIVE("集体");

    private final String label;

    HolderKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
