package cn.unioncare.organisation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A salted hash for one-time secrets. Nobody guesses 80 random bits, so a slow hash would protect nothing; whoever
 * types the secret from paper may leave out the strokes and write small.
 */
final class OnceEncoder implements PasswordEncoder {

    static final String NAME = "once";
    static final String ID = "{" + NAME + "}";

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public String encode(CharSequence secret) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt) + ":" + HexFormat.of().formatHex(hash(salt, secret));
    }

    @Override
    public boolean matches(CharSequence secret, String kept) {
        String[] parts = kept.split(":", 2);
        return parts.length == 2 && MessageDigest.isEqual(HexFormat.of().parseHex(parts[1]),
            hash(HexFormat.of().parseHex(parts[0]), secret));
    }

    private static byte[] hash(byte[] salt, CharSequence secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(secret.toString().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT)
                .getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
