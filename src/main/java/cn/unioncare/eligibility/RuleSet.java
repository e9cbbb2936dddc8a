package cn.unioncare.eligibility;

import java.util.Locale;

/** The two generations of the national standard. */
public enum RuleSet {
    /** 总工办发〔2016〕36号: 低保户, 低保边缘户, 意外致困户. */
    RS2016,
    /** Since 2020: 深度困难, 相对困难, 意外致困. */
    RS2020;

    /** @return the id of its decision table, which is also the name of its file */
    public String table() {
        return "hardship-standard-" + name().toLowerCase(Locale.ROOT);
    }
}
