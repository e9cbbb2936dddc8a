package cn.unioncare.vault;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.Mac;

/**
 * What a key may name in the key file: the algorithm that it works with, as JCA calls it. The rest of the vault speaks
 * of keys only, so a further suite is a further pair of lines here. The implementation is whatever this Java has been
 * given; where nothing offers the algorithm, Bouncy Castle is asked, and it is there for nobody else.
 */
enum Algorithm {

    /** The first of each use is meant where a key names none. */
    AES(Use.SEALING, "aes", "AES", 32, "AES/GCM/NoPadding"),
    /** GB/T 32907 in Galois/Counter mode (GB/T 17964, RFC 8998). */
    SM4(Use.SEALING, "sm4", "SM4", 16, "SM4/GCM/NoPadding"),
    HMAC_SHA256(Use.HASHING, "hmac-sha256", "HmacSHA256", 32, "HmacSHA256"),
    /** GB/T 32905 as an HMAC (GB/T 15852.2). */
    HMAC_SM3(Use.HASHING, "hmac-sm3", "HmacSM3", 32, "HmacSM3");

    /** To keep content secret, or to make hashes that only the key's holder can make. */
    enum Use { SEALING, HASHING }

    private static final String FALLBACK = "org.bouncycastle.jce.provider.BouncyCastleProvider";

    private final Use use;
    private final String code;
    private final String keyName;
    private final int keyBytes;
    private final String transformation;

    Algorithm(Use use, String code, String keyName, int keyBytes, String transformation) {
        this.use = use;
        this.code = code;
        this.keyName = keyName;
        this.keyBytes = keyBytes;
        this.transformation = transformation;
    }

    static Optional<Algorithm> of(Use use, String code) {
        return of(use).stream().filter(known -> known.code.equals(code)).findFirst();
    }

    static List<Algorithm> of(Use use) {
        return Arrays.stream(values()).filter(known -> known.use == use).toList();
    }

    /** @return as the key file names it */
    String code() {
        return code;
    }

    /** @return the algorithm of the key, such as {@code AES} */
    String keyName() {
        return keyName;
    }

    int keyBytes() {
        return keyBytes;
    }

    Cipher cipher() throws GeneralSecurityException {
        return Cipher.getInstance(transformation);
    }

    Mac mac() throws GeneralSecurityException {
        return Mac.getInstance(transformation);
    }

    /** @throws KeysUnusable if neither this Java nor the fallback has the algorithm */
    void require() {
        require(FALLBACK);
    }

    void require(String fallback) {
        if (!isThere()) {
            provider(fallback).ifPresent(Security::addProvider);
        }
        if (!isThere()) {
            throw new KeysUnusable("密钥文件要求算法 " + code + "（" + transformation + "），但本机的 Java 没有提供，"
                + "请安装提供该算法的 JCA 组件（如 bcprov-jdk18on），或改用其他算法的密钥");
        }
    }

    private boolean isThere() {
        try {
            return (use == Use.SEALING ? (Object) cipher() : mac()) != null;
        } catch (GeneralSecurityException nobodyOffersIt) {
            return false;
        }
    }

    private static Optional<Provider> provider(String name) {
        try {
            return Optional.of((Provider) Class.forName(name).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | LinkageError notInstalled) {
            return Optional.empty();
        }
    }
}
