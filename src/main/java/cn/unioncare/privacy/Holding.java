package cn.unioncare.privacy;

import java.util.List;

/**
 * One thing that is held of a person: a paper, an entry, a file.
 *
 * @param title what it is, with its number or date, in Chinese
 */
public record Holding(Group group, String title, List<Line> lines) {

    /** In the order in which a person is told. */
    public enum Group {
        CASE("案件与各环节材料"), AUTHORISATION("授权书（声明书）"), PUBLICITY("公示与异议处理结果"), ARCHIVE("困难职工档案、联系卡与台账"),
        CORRECTION("更正申请"), HONOUR("荣誉登记"), FILE("附件"), LETTER("书面告知"), REMINDER("期限提醒"), USE("查询、查阅记录");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public record Line(String label, String value) { }

    public Holding {
        lines = List.copyOf(lines);
    }
}
