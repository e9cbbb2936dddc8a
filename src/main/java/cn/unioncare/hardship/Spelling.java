package cn.unioncare.hardship;

import java.util.regex.Pattern;

/** How what is copied from an identity card or a household register can be spelt. A blank text is for others to refuse. */
enum Spelling {

    /** Rare characters lie beyond the basic plane, and names of ethnic minorities have a middle dot. */
    NAME("\\s*[\\p{L}\\p{M}〇\\x{20000}-\\x{3FFFF}][\\p{L}\\p{M}〇\\x{20000}-\\x{3FFFF}·•‧．.]*"
        + "[\\p{L}\\p{M}〇\\x{20000}-\\x{3FFFF}]\\s*", "姓名应与身份证一致，至少 2 个字，只能有文字和间隔号“·”"),
    REGISTER("[\\p{IsHan}0-9A-Za-z（）()/.#-]*", "户号只能有文字、数字、字母和连字符，不能有空格和其他符号");

    private final Pattern form;
    private final String problem;

    Spelling(String form, String problem) {
        this.form = Pattern.compile(form);
        this.problem = problem;
    }

    boolean admits(String text) {
        return text.isBlank() || form.matcher(text).matches();
    }

    String problem() {
        return problem;
    }
}
