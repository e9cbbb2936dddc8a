package cn.unioncare.tipoffs;

import cn.unioncare.vault.Vault;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The codes with which informants read their answers. Shown once and kept as a keyed hash: nobody can look one up. */
@Component
class Codes {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final Pattern BETWEEN = Pattern.compile("[\\s—–-]");

    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    Codes(Vault vault) {
        this.vault = vault;
    }

    /** Eighty random bits in groups of four, such as {@code 7KQ2-M9XA-…}. */
    String fresh() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** However it was typed: small letters, without hyphens. */
    String hash(String code) {
        return vault.blindIndex("tip-off-code", BETWEEN.matcher(code).replaceAll("").toUpperCase(Locale.ROOT));
    }
}
