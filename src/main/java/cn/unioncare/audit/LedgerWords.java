package cn.unioncare.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What the ledger's codes are called in Chinese, from {@code audit/words.csv}: acts, the names of facts, and those values
 * that are codes themselves, in general or under one fact ({@code decision=RETURNED}). The ledger keeps codes, so that a better word later does not change what was written.
 */
@Component
public class LedgerWords {

    private static final String FILE = "/audit/words.csv";
    private static final int COLUMNS = 3;
    private static final Pattern NUMBERED = Pattern.compile("([a-zA-Z]+)(\\d+)");
    private static final Pattern CODE = Pattern.compile("(?<![\\w-])[A-Za-z][\\w-]*");

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

    /** The same of the name of a fact; where several are told, such as {@code file1} and {@code file2}, with its number. */
    public String fact(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return words.containsKey("fact " + name) || !numbered.matches() ? words.getOrDefault("fact " + name, name)
            : words.getOrDefault("fact " + numbered.group(1), numbered.group(1)) + numbered.group(2);
    }

    /** The same of a value, which may be several codes in a row: what stands for it under that fact, else in general. */
    public String value(String fact, String value) {
        Matcher numbered = NUMBERED.matcher(fact);
        String name = numbered.matches() ? numbered.group(1) : fact;
        return CODE.matcher(value).replaceAll(code ->
            Matcher.quoteReplacement(word(name, code.group()).orElse(code.group())));
    }

    /** Whether there is a word for a code under that fact. */
    public Optional<String> word(String fact, String code) {
        return Optional.ofNullable(words.getOrDefault("value " + fact + "=" + code, words.get("value " + code)));
    }
}
