package cn.unioncare.documents;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What an applicant hands in (冀工办发〔2017〕44号 二(一)2). */
public enum Material {
    AUTHORISATION("授权书（声明书）"),
    APPLICATION_FORM("困难职工申报表"),
    INCOME_PROOF("职工（家庭成员）工资收入证明"),
    ID_COPY("身份证复印件"),
    HOUSEHOLD_REGISTER("户口簿"),
    HARDSHIP_PROOF("致困证明");

    private final String label;

    Material(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The materials that are still missing. */
    public static Set<Material> missingFrom(Collection<Material> present) {
        Set<Material> missing = EnumSet.allOf(Material.class);
        missing.removeAll(present);
        return missing;
    }
}
