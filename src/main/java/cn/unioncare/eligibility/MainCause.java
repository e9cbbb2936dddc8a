package cn.unioncare.eligibility;

/**
 * The main cause of hardship. The archive form of 2017 prints ten codes, which are coarser in some places: it has one
 * line for illness (6), where every illness is ticked, and none for disability or single parents, which go to 10.
 */
public enum MainCause {
    ILLNESS("患病", 6),
    MAJOR_ILLNESS("重大疾病", 6),
    SCHOOLING("子女上学", 9),
    DISABILITY("残疾", 10),
    SINGLE_PARENT("单亲", 10),
    ACCIDENT("意外伤害", 8),
    DISASTER("自然灾害等突发事件", 7),
    UNEMPLOYMENT("下岗失业", 3),
    NO_WORK_CAPACITY("无劳动能力", 1),
    OTHER("其他特殊原因", 10);

    private final String label;
    private final int formCode;

    MainCause(String label, int formCode) {
        this.label = label;
        this.formCode = formCode;
    }

    public String label() {
        return label;
    }

    /** @return 1-10, as the form of 2017 prints it */
    public int formCode() {
        return formCode;
    }

    /** @return the words beside that code on the form of 2017 */
    public String formLabel() {
        return switch (formCode) {
            case 1 -> "无劳动能力";
            case 3 -> "下岗失业";
            case 6 -> "患重特大疾病";
            case 7 -> "自然灾害";
            case 8 -> "意外事故";
            case 9 -> "子女上学";
            default -> "其他";
        };
    }
}
