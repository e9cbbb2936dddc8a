package cn.unioncare.vault;

import java.io.IOException;
import java.io.StringReader;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The keys at one moment: numbered data keys, of which the current one writes and all read, one key for the blind index
 * and one for the ledger's digests. No two are the same. Never prints a key.
 */
final class KeyRing {

    private static final int RANDOM_BYTES = 32;
    private static final String DATA = "data.";

    private final int current;
    private final Map<Integer, NamedKey> data = new TreeMap<>();
    private final NamedKey index;
    private final NamedKey ledger;

    private KeyRing(Properties file) {
        for (String name : file.stringPropertyNames()) {
            if (name.startsWith(DATA)) {
                data.put(version(name, name.substring(DATA.length())), key(file, name, Algorithm.Use.SEALING));
            } else if (!Set.of("current", "index", "ledger").contains(name)) {
                throw new KeysUnusable("密钥文件中有无法识别的项“" + name + "”");
            }
        }
        this.index = key(file, "index", Algorithm.Use.HASHING);
        this.ledger = key(file, "ledger", Algorithm.Use.HASHING);
        this.current = version("current", file.getProperty("current", ""));
        if (!data.containsKey(current)) {
            throw new KeysUnusable("密钥文件缺少当前版本的密钥“" + DATA + current + "”");
        }
        refuseTwins();
    }

    /**
     * @param file {@code current}, {@code data.<version>}, {@code index}, {@code ledger}; keys in Base64, with the name
     *             of their algorithm and a colon in front where it is not the usual one
     * @throws KeysUnusable if one is missing, not as long as its algorithm asks, the same as another, or unknown
     */
    static KeyRing of(Properties file) {
        return new KeyRing(file);
    }

    /** The same from a text, one key a line. */
    static KeyRing of(String text) {
        Properties file = new Properties();
        try {
            file.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            // Without the cause, whose message may repeat what it could not read.
            throw new KeysUnusable("无法读取密钥内容，应为每行一项的“名称=值”");
        }
        return of(file);
    }

    /** Fresh random keys, in the form of the file. */
    static Properties random() {
        SecureRandom random = new SecureRandom();
        Properties file = new Properties();
        file.setProperty("current", "1");
        for (String name : Set.of("data.1", "index", "ledger")) {
            byte[] key = new byte[RANDOM_BYTES];
            random.nextBytes(key);
            file.setProperty(name, Base64.getEncoder().encodeToString(key));
        }
        return file;
    }

    int current() {
        return current;
    }

    Optional<NamedKey> data(int version) {
        return Optional.ofNullable(data.get(version));
    }

    Set<Integer> versions() {
        return data.keySet();
    }

    NamedKey index() {
        return index;
    }

    NamedKey ledger() {
        return ledger;
    }

    /** Whether what this ring opens and finds, the other does too. */
    boolean isContainedIn(KeyRing other) {
        return index.isSameKeyAs(other.index) && ledger.isSameKeyAs(other.ledger)
            && data.entrySet().stream().allMatch(mine -> other.data(mine.getKey())
                .filter(theirs -> theirs.isSameKeyAs(mine.getValue())).isPresent());
    }

    Collection<NamedKey> all() {
        return Stream.concat(data.values().stream(), Stream.of(index, ledger)).toList();
    }

    @Override
    public String toString() {
        return "KeyRing[current=" + current + ", versions=" + data.keySet() + "]";
    }

    private void refuseTwins() {
        for (NamedKey one : all()) {
            for (NamedKey other : all()) {
                if (one != other && one.isSameKeyAs(other)) {
                    throw new KeysUnusable("密钥“" + one.name() + "”与“" + other.name() + "”相同，各密钥必须互不相同");
                }
            }
        }
    }

    private static int version(String name, String text) {
        if (!text.trim().matches("[1-9]\\d{0,4}")) {
            throw new KeysUnusable("密钥文件中“" + name + "”的版本号应为正整数");
        }
        return Integer.parseInt(text.trim());
    }

    private static NamedKey key(Properties file, String name, Algorithm.Use use) {
        return NamedKey.parsed(name, use, file.getProperty(name, "").trim());
    }
}
