package cn.unioncare.recusal;

import java.util.Optional;
import java.util.Set;

/**
 * Something that was done in a case.
 *
 * @param step      the element of the model, such as {@code SurveyHome}
 * @param login     who did it
 * @param inPlaceOf who was away and stood behind it
 */
public record Deed(String step, String login, Optional<String> inPlaceOf) {

    /** Whether one of these people did it, or had it done in their place. */
    boolean isOfAny(Set<String> people) {
        return people.contains(login) || inPlaceOf.filter(people::contains).isPresent();
    }
}
