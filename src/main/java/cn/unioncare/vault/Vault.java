package cn.unioncare.vault;

import java.nio.ByteBuffer;

import org.springframework.stereotype.Service;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Seals personal data for the database, and makes the keyed hashes by which sealed data is found and referred to. */
@Service
public class Vault {

    private final Keys keys;
    private final Seal seal;

    Vault(Keys keys) {
        this.keys = keys;
        this.seal = new Seal(keys);
    }

    /**
     * Encrypts with the current key; the same text seals differently each time.
     *
     * @return {@code v<key version>:<Base64>}, about 4/3 of the UTF-8 length and 45 characters more
     */
    public String seal(Place place, String plaintext) {
        return seal.seal(place, plaintext);
    }

    /** @throws SealBroken if the value was altered, sealed for another place, or its key version is unknown */
    public String open(Place place, String sealed) {
        return seal.open(place, sealed);
    }

    /**
     * The same for what is not text, such as a scanned paper.
     *
     * @return 32 bytes more than went in
     */
    public byte[] seal(Place place, byte[] plain) {
        return seal.seal(place, plain);
    }

    /** @throws SealBroken if the value was altered, sealed for another place, or its key version is unknown */
    public byte[] open(Place place, byte[] sealed) {
        return seal.open(place, sealed);
    }

    /**
     * A keyed hash under which a value is searched and kept unique without being readable. The space of ID numbers is
     * small, so only the key, which is not the encryption key, protects it. Normalise the value first
     * (such as {@link IdNumber#value()}).
     *
     * @param domain what the value is, such as {@code id-number}: equal values of different domains do not match
     * @return 64 hexadecimal characters
     */
    public String blindIndex(String domain, String value) {
        byte[] name = domain.getBytes(UTF_8);
        byte[] text = value.getBytes(UTF_8);
        // The length keeps ("ab", "c") and ("a", "bc") apart.
        byte[] message = ByteBuffer.allocate(Integer.BYTES + name.length + text.length)
                .putInt(name.length).put(name).put(text).array();
        return keys.now().index().hash(message);
    }

    /**
     * A keyed digest for the ledger, which must hold no personal data but must be able to prove what was decided on.
     *
     * @return 64 hexadecimal characters
     */
    public String digest(String text) {
        return digest(text.getBytes(UTF_8));
    }

    /** The same of what is not text. */
    public String digest(byte[] content) {
        return keys.now().ledger().hash(content);
    }
}
