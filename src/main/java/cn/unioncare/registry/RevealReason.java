package cn.unioncare.registry;

import cn.unioncare.shared.PersonalNumbers;
import cn.unioncare.shared.Refusal;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Why somebody asks for personal data. It goes into the ledger, which nobody can erase, so it must hold none itself. */
public final class RevealReason {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d{7}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]+");

    private RevealReason() { }

    /**
     * @param field   where the reason stands in what was sent
     * @param example a reason that would do, for whoever has given none
     * @param known   what must not be repeated in it
     * @throws Refusal 400 at that field
     */
    public static String checked(String field, String reason, String example, List<PersonalField> known) {
        return checked(field, "理由", reason, example, known);
    }

    /** What somebody takes something out for; people are asked for a 用途. */
    public static String purpose(String field, String purpose, String example) {
        return checked(field, "用途", purpose, example, List.of());
    }

    private static String checked(String field, String name, String reason, String example, List<PersonalField> known) {
        String text = reason == null ? "" : UNPRINTABLE.matcher(reason).replaceAll(" ").strip();
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Refusal.invalid(field, "请写明" + name + "，" + SHORTEST + " 至 " + LONGEST + " 字，如“" + example + "”");
        }
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        if (NUMBER.matcher(narrow).find()
                || known.stream().filter(one -> !one.field().endsWith("health")).map(PersonalField::value)
                    .filter(value -> value.length() > 1).anyMatch(text::contains)) {
            throw Refusal.invalid(field, name + "会写入办理记录，" + PersonalNumbers.REFUSED);
        }
        return text;
    }
}
