package cn.unioncare.vault;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys: numbered data keys, of which the current one writes and all read, one key for the blind index and one for
 * the ledger's digests. All are 32 bytes and no two are the same. Never prints a key.
 */
final class KeyRing {

    private static final int KEY_BYTES = 32;
    private static final String DATA = "data.";

    private final int current;
    private final Map<Integer, SecretKey> data = new TreeMap<>();
    private final SecretKey index;
    private final SecretKey ledger;

    private KeyRing(Properties file) {
        Set<String> seen = new HashSet<>();
        for (String name : file.stringPropertyNames()) {
            if (name.startsWith(DATA)) {
                data.put(version(name, name.substring(DATA.length())), aesKey(file, name, seen));
            } else if (!Set.of("current", "index", "ledger").contains(name)) {
                throw new KeysUnusable("密钥文件中有无法识别的项“" + name + "”");
            }
        }
        this.index = hmacKey(file, "index", seen);
        this.ledger = hmacKey(file, "ledger", seen);
        this.current = version("current", file.getProperty("current", ""));
        if (!data.containsKey(current)) {
            throw new KeysUnusable("密钥文件缺少当前版本的密钥“" + DATA + current + "”");
        }
    }

    /**
     * @param file {@code current}, {@code data.<version>}, {@code index}, {@code ledger}; keys in Base64
     * @throws KeysUnusable if one is missing, not 32 bytes long, the same as another, or unknown
     */
    static KeyRing of(Properties file) {
        return new KeyRing(file);
    }

    /** Fresh random keys, in the form of the file. */
    static Properties random() {
        SecureRandom random = new SecureRandom();
        Properties file = new Properties();
        file.setProperty("current", "1");
        for (String name : Set.of("data.1", "index", "ledger")) {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            file.setProperty(name, Base64.getEncoder().encodeToString(key));
        }
        return file;
    }

    int current() {
        return current;
    }

    boolean knows(int version) {
        return data.containsKey(version);
    }

    SecretKey data(int version) {
        return data.get(version);
    }

    SecretKey index() {
        return index;
    }

    SecretKey ledger() {
        return ledger;
    }

    @Override
    public String toString() {
        return "KeyRing[current=" + current + ", versions=" + data.keySet() + "]";
    }

    private static int version(String name, String text) {
        if (!text.trim().matches("[1-9]\\d{0,4}")) {
            throw new KeysUnusable("密钥文件中“" + name + "”的版本号应为正整数");
        }
        return Integer.parseInt(text.trim());
    }

    private static SecretKey aesKey(Properties file, String name, Set<String> seen) {
        return new SecretKeySpec(bytes(file, name, seen), "AES");
    }

    private static SecretKey hmacKey(Properties file, String name, Set<String> seen) {
        return new SecretKeySpec(bytes(file, name, seen), "HmacSHA256");
    }

    private static byte[] bytes(Properties file, String name, Set<String> seen) {
        byte[] key = decoded(name, file.getProperty(name, "").trim());
        if (key.length != KEY_BYTES) {
            throw new KeysUnusable("密钥“" + name + "”应为 32 字节的 Base64 文本，实为 " + key.length + " 字节");
        }
        if (!seen.add(Base64.getEncoder().encodeToString(key))) {
            throw new KeysUnusable("密钥“" + name + "”与另一密钥相同，各密钥必须互不相同");
        }
        return key;
    }

    private static byte[] decoded(String name, String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new KeysUnusable("密钥“" + name + "”不是有效的 Base64 文本");
        }
    }
}
