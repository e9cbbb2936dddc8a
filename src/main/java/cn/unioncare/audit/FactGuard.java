package cn.unioncare.audit;

import java.text.Normalizer;
import java.util.regex.Pattern;

import cn.unioncare.shared.CaseEvent;

/**
 * Keeps personal data out of the ledger, which nobody can ever erase: free text is short, and nothing in it may look
 * like an ID number (18 digits, or 15 before 1999), a bank card or a mobile number, however it is spaced. It stops
 * accidents; it cannot recognise a name.
 */
final class FactGuard {

    private static final int NAME_LENGTH = 60;
    private static final int VALUE_LENGTH = 200;
    private static final int FACTS_LENGTH = 4000;
    private static final int LOGIN_LENGTH = 100;
    private static final int ROLES_LENGTH = 400;
    private static final Pattern ACT = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    /** Random ids, digests and case numbers, which may hold any run of digits by chance. */
    private static final Pattern HARMLESS = Pattern.compile("(?<![0-9A-Za-z])(?:"
            + "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
            + "|(?=[0-9]*[a-f])[0-9a-f]{32,64}"
            + "|[A-Z]{2}-[0-9A-Z]{2,12}-\\d{4}-\\d{6})(?![0-9A-Za-z])");
    private static final Pattern PERSONAL = Pattern.compile("\\d{15}"
            + "|(?<!\\d)\\d{6}[\\s-]\\d{8}[\\s-]\\d{3}[\\dXx]"
            + "|(?<!\\d)\\d{4}(?:[\\s-]\\d{4}){3}"
            + "|(?<!\\d)(?:86|0086)?[\\s-]?1[3-9]\\d[\\s-]?\\d{4}[\\s-]?\\d{4}(?!\\d)");

    private FactGuard() { }

    /** @throws IllegalArgumentException if the event must not enter; the message does not repeat the value */
    static void check(CaseEvent event) {
        require(ACT.matcher(event.act()).matches(), "an act is a word in capitals");
        require(event.actor().login().length() <= LOGIN_LENGTH, "the actor's login is too long");
        require(event.actor().roles().stream().noneMatch(role -> role.contains(",")), "a role with a comma");
        require(String.join(",", event.actor().roles()).length() <= ROLES_LENGTH, "too many roles");
        event.facts().forEach(FactGuard::check);
        require(Facts.json(event.facts()).length() <= FACTS_LENGTH, "too many facts");
    }

    private static void check(String name, String value) {
        require(name.length() <= NAME_LENGTH && isImpersonal(name), "a fact whose name is too long or personal");
        require(value.length() <= VALUE_LENGTH, "the fact " + name + " is longer than " + VALUE_LENGTH);
        require(isImpersonal(value), "the fact " + name + " looks like personal data");
    }

    private static boolean isImpersonal(String text) {
        if (UNPRINTABLE.matcher(text).find()) {
            return false;
        }
        // Full-width digits are digits too.
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return !PERSONAL.matcher(HARMLESS.matcher(plain).replaceAll("/")).find();
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("refused by the ledger: " + otherwise);
        }
    }
}
