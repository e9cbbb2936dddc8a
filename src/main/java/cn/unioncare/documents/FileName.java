package cn.unioncare.documents;

import cn.unioncare.shared.Refusal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** The name of a file as people gave it: a name, not a way to somewhere, that every computer can keep. */
final class FileName {

    static final int LONGEST = 120;

    /** Also what would turn the reading direction, so that "gpj.exe" reads "exe.jpg", and what was not UTF-8. */
    private static final Pattern INVISIBLE = Pattern.compile(
        "[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]");
    private static final Pattern PATH = Pattern.compile("[/\\\\]|^[A-Za-z]:|\\.\\.");
    private static final Pattern UNUSABLE = Pattern.compile("[<>:\"|?*]");
    /** Names of devices under Windows, whatever extension they have. */
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)\\s*(\\..*)?");

    private FileName() { }

    /**
     * @return the name without blanks around it or a dot behind it, its letters composed
     * @throws Refusal 400 on the field {@code file}
     */
    static String checked(String given) {
        String composed = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        refuseIf(PATH.matcher(composed).find(), "文件名不能包含路径（/、\\、..），请只保留文件本身的名称");
        String name = composed.replaceFirst("\\.$", "").strip();
        refuseIf(name.isEmpty(), "文件名不能为空，请选择要上传的文件");
        refuseIf(INVISIBLE.matcher(name).find(), "文件名含有不可见或无法识别的字符，请改名后重新上传");
        refuseIf(name.startsWith("."), "文件名不能以点开头，请改名后重新上传");
        refuseIf(UNUSABLE.matcher(name).find(), "文件名不能包含 < > : \" | ? *，请改名后重新上传");
        refuseIf(RESERVED.matcher(name).matches(), "文件名与系统保留名称相同，请改名后重新上传");
        refuseIf(name.codePointCount(0, name.length()) > LONGEST,
            "文件名不能超过 " + LONGEST + " 个字，请缩短后重新上传");
        return name;
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw Refusal.invalid("file", message);
        }
    }
}
