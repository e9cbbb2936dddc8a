package cn.unioncare.audit;

import java.util.regex.Pattern;

import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.PersonalNumbers;

/**
 * Keeps personal data out of the ledger, which nobody can ever erase: free text is short, and holds no
 * {@link PersonalNumbers}.
 */
final class FactGuard {

    private static final int NAME_LENGTH = 60;
    private static final int VALUE_LENGTH = 200;
    private static final int FACTS_LENGTH = 4000;
    private static final int LOGIN_LENGTH = 100;
    private static final int ROLES_LENGTH = 400;
    private static final Pattern ACT = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

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
        return !UNPRINTABLE.matcher(text).find() && !PersonalNumbers.areIn(text);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("refused by the ledger: " + otherwise);
        }
    }
}
