package cn.unioncare.signin;

import cn.unioncare.organisation.Person;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a password that people choose has to be: long, and not what is tried first. */
@Component
class PasswordRules {

    private static final int SHORTEST = 10;
    /** The slow hash reads no more. */
    private static final int LONGEST_BYTES = 72;
    private static final int FEWEST_DIFFERENT = 4;
    private static final int SHORTEST_PART = 3;
    private static final int FEWEST_OF_ONES_OWN = 6;

    private final Set<String> common;

    PasswordRules() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("passwords/common-passwords.txt").getInputStream(), StandardCharsets.UTF_8))) {
            common = lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** @return what is wrong with it and what to do, in Chinese; nothing if it is fit */
    Optional<String> objectionTo(String password, Person person) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("新密码至少 10 个字符，可以用一句便于自己记住的话");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("新密码过长，请控制在 72 个字母或 24 个汉字以内");
        }
        if (password.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("新密码不能包含换行等控制字符");
        }
        return weaknessOf(password.toLowerCase(Locale.ROOT), person);
    }

    private Optional<String> weaknessOf(String password, Person person) {
        if (namesTheAccount(plain(password), person)) {
            return Optional.of("新密码不能包含账号或姓名");
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of("新密码重复的字符过多，请换一个");
        }
        // 2026 or ! behind a common word makes it no better.
        String word = password.replaceAll("[\\d\\p{Punct}]+$", "");
        return common.contains(password) || common.contains(word)
            ? Optional.of("新密码过于常见，容易被猜中，请换一个") : Optional.empty();
    }

    // wangwu13030601 and 13030601-Wangwu! are wangwu.13030601 to whoever guesses.
    private static boolean namesTheAccount(String password, Person person) {
        String rest = password;
        for (String part : person.login().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            rest = part.length() < SHORTEST_PART ? rest : rest.replace(part, "");
        }
        return password.contains(plain(person.login())) || password.contains(plain(person.name()))
            || rest.length() < password.length() && rest.length() < FEWEST_OF_ONES_OWN;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
