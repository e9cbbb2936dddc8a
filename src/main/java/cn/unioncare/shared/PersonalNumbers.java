package cn.unioncare.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Runs of digits that look like an ID number (18 digits, or 15 before 1999), a bank card or a mobile number, however they are
 * spaced. It stops accidents; it cannot recognise a name.
 */
public final class PersonalNumbers {

    /** What whoever wrote one is told. */
    public static final String REFUSED = "不能含有姓名、证件号码、电话、住址等个人信息";

    /** Random ids, digests and case numbers, which may hold any run of digits by chance. */
    private static final Pattern HARMLESS = Pattern.compile("(?<![0-9A-Za-z])(?:"
        + "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
        + "|(?=[0-9]*[a-f])[0-9a-f]{32,64}"
        + "|[A-Z]{2}-[0-9A-Z]{2,12}-\\d{4}-\\d{6})(?![0-9A-Za-z])");
    private static final Pattern PERSONAL = Pattern.compile("\\d{15}"
        + "|(?<!\\d)\\d{6}[\\s-]\\d{8}[\\s-]\\d{3}[\\dXx]"
        + "|(?<!\\d)\\d{4}(?:[\\s-]\\d{4}){3}"
        + "|(?<!\\d)(?:86|0086)?[\\s-]?1[3-9]\\d[\\s-]?\\d{4}[\\s-]?\\d{4}(?!\\d)");

    private PersonalNumbers() { }

    public static boolean areIn(String text) {
        // Full-width digits are digits too.
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return PERSONAL.matcher(HARMLESS.matcher(plain).replaceAll("/")).find();
    }
}
