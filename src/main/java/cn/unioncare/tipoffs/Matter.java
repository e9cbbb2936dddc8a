package cn.unioncare.tipoffs;

/** What a tip-off is about. */
public enum Matter {
    FALSE_FILE("弄虚作假、虚报冒领"),
    FAVOUR("优亲厚友、人情帮扶"),
    MONEY("截留、挪用、侵占帮扶资金和慰问物资"),
    BRIBE("吃拿卡要、收受财物"),
    NEGLECT("推诿拖延、不作为"),
    NOMINATION("推选、表彰中的违规行为"),
    PRIVACY("泄露个人信息"),
    OTHER("其他");

    private final String label;

    Matter(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
