package cn.unioncare.hardship;

import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.Masking;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What of a household is masked wherever it is shown: one rule for cards, archives and corrections. It goes by the last
 * name of the path, so that it holds of every person and of every paper.
 */
public final class MaskedFields {

    private static final UnaryOperator<String> HIDDEN = value -> "****";
    private static final Map<String, UnaryOperator<String>> MASKS = Map.ofEntries(Map.entry("name", Masking::name),
        Map.entry("idNumber", number -> new IdNumber(number).masked()), Map.entry("phone", Masking::phone),
        Map.entry("address", Masking::address), Map.entry("registeredAddress", Masking::address),
        Map.entry("household", Masking::card), Map.entry("bankCard", Masking::card), Map.entry("otherContact", HIDDEN),
        Map.entry("health", HIDDEN), Map.entry("disability", HIDDEN), Map.entry("disabilityGrade", HIDDEN),
        Map.entry("narrative", HIDDEN), Map.entry("workplace", HIDDEN));

    private MaskedFields() { }

    /** The value as everybody sees it who may see the case; an empty one is not there to be hidden. */
    public static String shown(String field, String value) {
        return value.isBlank() ? value : mask(field).map(mask -> mask.apply(value)).orElse(value);
    }

    public static boolean isMasked(String field) {
        return mask(field).isPresent();
    }

    private static Optional<UnaryOperator<String>> mask(String field) {
        return Optional.ofNullable(MASKS.get(field.substring(field.lastIndexOf('.') + 1)));
    }
}
