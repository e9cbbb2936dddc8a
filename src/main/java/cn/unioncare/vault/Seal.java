package cn.unioncare.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Galois/Counter mode, of the cipher that the key names, with a random 96-bit nonce (NIST SP 800-38D 8.2.2), bound to the
 * place and to the key's version.
 */
final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final Pattern FORM = Pattern.compile("v([1-9]\\d{0,4}):([A-Za-z0-9+/]+={0,2})");

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    Seal(Keys keys) {
        this.keys = keys;
    }

    String seal(Place place, String plaintext) {
        KeyRing ring = keys.now();
        return "v" + ring.current() + ":"
            + Base64.getEncoder().encodeToString(encrypted(place, ring, plaintext.getBytes(UTF_8)));
    }

    /** The key's version in four bytes, then nonce, ciphertext and tag. */
    byte[] seal(Place place, byte[] plain) {
        KeyRing ring = keys.now();
        byte[] sealed = encrypted(place, ring, plain);
        return ByteBuffer.allocate(Integer.BYTES + sealed.length).putInt(ring.current()).put(sealed).array();
    }

    private byte[] encrypted(Place place, KeyRing ring, byte[] plain) {
        NamedKey key = ring.data(ring.current()).orElseThrow();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, key, ring.current(), nonce, place).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + text.length).put(nonce).put(text).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal at " + place, e);
        }
    }

    String open(Place place, String sealed) {
        Matcher parts = FORM.matcher(sealed);
        if (!parts.matches()) {
            throw new SealBroken(place, "not of the form v<version>:<Base64>");
        }
        byte[] bytes = decoded(place, parts.group(2));
        return new String(decrypted(place, Integer.parseInt(parts.group(1)), bytes), UTF_8);
    }

    byte[] open(Place place, byte[] sealed) {
        if (sealed.length < Integer.BYTES + NONCE_BYTES + TAG_BYTES) {
            throw new SealBroken(place, "shortened");
        }
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        int version = parts.getInt();
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        return decrypted(place, version, rest);
    }

    private byte[] decrypted(Place place, int version, byte[] sealed) {
        // Another node may have learnt of a new version a moment earlier.
        NamedKey key = keys.now().data(version).or(() -> keys.again().data(version))
            .orElseThrow(() -> new SealBroken(place, "key version " + version + " is not in the key file"));
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, version, nonce, place);
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new SealBroken(place, "altered, or sealed for another place or with another key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open at " + place, e);
        }
    }

    private static byte[] decoded(Place place, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new SealBroken(place, "not Base64");
        }
        // Base64 has several spellings of the same bytes; only ours counts as unaltered.
        if (bytes.length < NONCE_BYTES + TAG_BYTES || !Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new SealBroken(place, "shortened or respelt");
        }
        return bytes;
    }

    private static Cipher cipher(int mode, NamedKey key, int version, byte[] nonce, Place place)
            throws GeneralSecurityException {
        Cipher cipher = key.algorithm().cipher();
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        for (String part : new String[] {"v" + version, place.table(), place.column(), place.rowId()}) {
            byte[] bytes = part.getBytes(UTF_8);
            cipher.updateAAD(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            cipher.updateAAD(bytes);
        }
        return cipher;
    }
}
