package cn.unioncare.oversight;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.util.regex.Pattern;

/**
 * What a summary is of: a year or a campaign.
 *
 * @param key {@code 2018} or the number of a campaign
 */
record Occasion(String key) {

    private static final Pattern YEAR = Pattern.compile("20\\d{2}");

    /** @throws Refusal 400 for what is neither */
    static Occasion of(String text) {
        if (text == null || !YEAR.matcher(text).matches() && !(CaseId.isWellFormed(text) && text.startsWith("SW-"))) {
            throw Refusal.invalid("occasion", "请填写年度（如 2018）或者送温暖活动的编号（如 SW-130000-2018-000001）");
        }
        return new Occasion(text);
    }

    String title() {
        return YEAR.matcher(key).matches() ? key + "年度困难职工帮扶工作总结" : "两节送温暖活动工作总结（" + key + "）";
    }

    /** What is urged, beside what other modules urge. */
    String subject(String union) {
        return "SUMMARY/" + key + "/" + union;
    }
}
