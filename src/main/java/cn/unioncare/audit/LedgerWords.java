package cn.unioncare.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What the ledger's codes are called in Chinese, from {@code audit/words.csv}: acts, the names of facts, and those values
 * that are codes themselves. The ledger keeps codes, so that a better word later does not change what was written.
 */
@Component
public class LedgerWords {

    private static final String FILE = "/audit/words.csv";
    private static final int COLUMNS = 3;

    private final Map<String, String> words = new HashMap<>();

    LedgerWords() {
        try (InputStream file = LedgerWords.class.getResourceAsStream(FILE)) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(",", COLUMNS))
                .forEach(cells -> words.put(cells[0] + " " + cells[1], cells[2]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return the word; the code itself where there is none */
    public String act(String code) {
        return words.getOrDefault("act " + code, code);
    }

    /** The same of the name of a fact. */
    public String fact(String name) {
        return words.getOrDefault("fact " + name, name);
    }

    /** The same of a value. */
    public String value(String value) {
        return words.getOrDefault("value " + value, value);
    }
}
