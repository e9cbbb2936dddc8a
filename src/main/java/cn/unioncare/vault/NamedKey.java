package cn.unioncare.vault;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A key with the algorithm that it names. Never prints the key.
 *
 * @param name as in the key file, such as {@code data.2}
 */
record NamedKey(String name, Algorithm algorithm, SecretKey key) {

    private static final int CHECK_LENGTH = 16;

    /**
     * @param text {@code <algorithm>:<Base64>}, or only the Base64 for the first algorithm of that use
     * @throws KeysUnusable if the algorithm is unknown or nowhere to be had, or the key has not the algorithm's length
     */
    static NamedKey parsed(String name, Algorithm.Use use, String text) {
        int colon = text.indexOf(':');
        Algorithm algorithm = colon < 0 ? Algorithm.of(use).get(0) : Algorithm.of(use, text.substring(0, colon).trim())
            .orElseThrow(() -> new KeysUnusable("密钥“" + name + "”的算法应为 " + Algorithm.of(use).stream()
                .map(Algorithm::code).collect(Collectors.joining("、")) + " 之一"));
        byte[] bytes = decoded(name, text.substring(colon + 1).trim());
        if (bytes.length != algorithm.keyBytes()) {
            throw new KeysUnusable("密钥“" + name + "”应为 " + algorithm.keyBytes() + " 字节的 Base64 文本，实为 "
                + bytes.length + " 字节");
        }
        algorithm.require();
        return new NamedKey(name, algorithm, new SecretKeySpec(bytes, algorithm.keyName()));
    }

    boolean isSameKeyAs(NamedKey other) {
        return Arrays.equals(key.getEncoded(), other.key.getEncoded());
    }

    /**
     * Something that tells this key from every other and does not help to find it: what the key makes of a fixed text.
     *
     * @return 16 hexadecimal characters
     */
    String checkValue() {
        byte[] digest = hmac(Algorithm.HMAC_SHA256, new SecretKeySpec(key.getEncoded(), "HmacSHA256"),
            ("unioncare key check " + algorithm.code()).getBytes(UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, CHECK_LENGTH);
    }

    /** @return the keyed hash of the message, 64 hexadecimal characters */
    String hash(byte[] message) {
        return HexFormat.of().formatHex(hmac(algorithm, key, message));
    }

    private static byte[] hmac(Algorithm algorithm, SecretKey key, byte[] message) {
        try {
            Mac mac = algorithm.mac();
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash with " + algorithm, e);
        }
    }

    private static byte[] decoded(String name, String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new KeysUnusable("密钥“" + name + "”不是有效的 Base64 文本");
        }
    }

    @Override
    public String toString() {
        return name + " (" + algorithm.code() + ")";
    }
}
