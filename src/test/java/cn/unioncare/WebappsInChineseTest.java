package cn.unioncare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The engine's own pages, held against the English words that its jar ships. A new engine with new words turns this red. */
class WebappsInChineseTest {

    private static final String APP = "META-INF/resources/webjars/camunda/app/";
    /** Rightly the same in both languages: types of variables, formats of files and dates, signs. */
    private static final Set<String> SAME = Set.of("ID", "CSV", "JSON", "Boolean", "Date", "Double", "Integer", "Long",
        "Short", "String", "Optimize", "<", "<=", ">", ">=", "YYYY-MM-DDTHH:mm:ss");
    /** The ending of an English plural, which Chinese does not have. */
    private static final String PLURAL = "s";
    /** Names that have no Chinese form, and words that are typed or read as they stand. */
    private static final Set<String> NAMES = Set.of("Camunda", "UnionCare", "BPMN", "CMMN", "DMN", "DRD", "XML", "JSON",
        "CSV", "HTML", "REST", "API", "LDAP", "ID", "URL", "MIME", "Java", "FEEL", "JUEL", "CTRL", "cockpit", "tasklist",
        "PI", "DI", "EDE", "FNI", "TU");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\{\\d+}|%[ds]");
    private static final String TIME = "yyyy-MM-ddTHH:mm:ss";
    private static final Pattern TAG = Pattern.compile("</?(a|b|br|code|div|em|i|li|p|span|strong|ul)\\b[^>]*>|&[a-z]+;");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void every_word_has_its_translation_and_no_translation_is_left_over(String app) throws IOException {
        assertThat(chinese(app).keySet()).containsExactlyElementsOf(english(app).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void nothing_stays_english(String app) throws IOException {
        Map<String, String> english = english(app);
        Map<String, String> left = new TreeMap<>(chinese(app));
        left.entrySet().removeIf(word -> !word.getKey().startsWith("labels/") || isChinese(word.getValue())
            || english.get(word.getKey()).isBlank() || english.get(word.getKey()).equals(PLURAL)
            || SAME.contains(word.getValue()) && word.getValue().equals(english.get(word.getKey())));
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void no_english_word_is_left_within_a_chinese_sentence(String app) throws IOException {
        Map<String, Set<String>> left = new TreeMap<>();
        chinese(app).forEach((key, text) -> {
            String plain = TAG.matcher(PLACEHOLDER.matcher(text).replaceAll("")).replaceAll("").replace(TIME, "");
            Set<String> words = WORD.matcher(plain).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
            words.removeAll(NAMES);
            if (key.startsWith("labels/") && isChinese(text) && !words.isEmpty()) {
                left.put(key + "=" + text, words);
            }
        });
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void what_the_pages_fill_in_has_its_place(String app) throws IOException {
        Map<String, String> chinese = chinese(app);
        english(app).forEach((key, text) -> {
            assertThat(all(PLACEHOLDER, chinese.get(key))).as(key + ": " + chinese.get(key)).isEqualTo(all(PLACEHOLDER, text));
            if (!key.equals("labels/BANNER_CE_EOL_TEXT")) {
                assertThat(all(TAG, chinese.get(key))).as(key + ": " + chinese.get(key)).isEqualTo(all(TAG, text));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void dates_are_read_as_they_are_written_here(String app) throws IOException {
        Map<String, String> chinese = chinese(app);
        assertThat(chinese.get("dateLocales/longDateFormat/LL")).isEqualTo("YYYY年M月D日");
        assertThat(chinese.get("dateLocales/months/0")).isEqualTo("一月");
        assertThat(chinese.get("dateLocales/weekdays/0")).isEqualTo("星期日");
        assertThat(chinese.get("dateLocales/week/dow")).isEqualTo("1");
        assertThat(chinese.get("dateLocales/relativeTime/past")).isEqualTo("%s前");
        chinese.forEach((key, text) -> {
            if (key.matches("dateLocales/(months|weekdays|relativeTime).*")) {
                assertThat(isChinese(text)).as(key + ": " + text).isTrue();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void the_notice_of_the_engine_s_end_is_one_plain_line(String app) throws IOException {
        assertThat(chinese(app).get("labels/BANNER_CE_EOL_TEXT")).contains("7.24", "不再有新的社区版本和安全更新")
            .doesNotContain("<", "http").hasSizeLessThan(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void the_pages_are_set_to_chinese_and_to_the_products_name(String app) throws IOException {
        String config = text(ours(app, "scripts/config.js"));
        assertThat(config).contains("availableLocales: ['zh']", "fallbackLocale: 'zh'", "vendor: 'UnionCare 工会帮扶'");
        for (String script : all(Pattern.compile("'\\.\\./unioncare/[a-z]+'"), config)) {
            assertThat(ours("", script.substring(4, script.length() - 1) + ".js")).as(script).isNotNull();
        }
        assertThat(text(ours(app, "styles/user-styles.css"))).contains("unioncare/shell.css");
    }

    @Test
    void every_shortcut_of_tasklist_is_explained_in_chinese() throws IOException {
        Pattern shortcut = Pattern.compile("key: '([^']+)',\\s+description: '([^']+)'");
        List<String> keys = shortcut.matcher(text(stock("tasklist", "scripts/config.js"))).results()
            .map(found -> found.group(1)).toList();
        List<MatchResult> explained = shortcut.matcher(text(ours("tasklist", "scripts/config.js"))).results().toList();
        assertThat(keys).hasSize(5);
        assertThat(explained).extracting(found -> found.group(1)).isEqualTo(keys);
        assertThat(explained).allSatisfy(found -> assertThat(isChinese(found.group(2))).as(found.group(2)).isTrue());
    }

    private Map<String, String> english(String app) throws IOException {
        return words(stock(app, "locales/en.json"));
    }

    private Map<String, String> chinese(String app) throws IOException {
        return words(ours(app, "locales/zh.json"));
    }

    private Map<String, String> words(URL file) throws IOException {
        Map<String, String> words = new TreeMap<>();
        // The engine's files begin with a byte order mark.
        collect(json.readTree(text(file).replaceFirst("^\uFEFF", "")), "", words);
        return words;
    }

    private static void collect(JsonNode node, String path, Map<String, String> words) {
        if (node.isValueNode()) {
            words.put(path, node.asText());
        }
        node.properties().forEach(field ->
            collect(field.getValue(), path.isEmpty() ? field.getKey() : path + "/" + field.getKey(), words));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            collect(node.get(index), path + "/" + index, words);
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static String text(URL file) throws IOException {
        try (InputStream content = file.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What a browser gets, which is what lies first on the class path. */
    private static URL ours(String app, String file) {
        return WebappsInChineseTest.class.getClassLoader().getResource((APP + app + "/" + file).replace("//", "/"));
    }

    /** What the engine ships. */
    private static URL stock(String app, String file) throws IOException {
        return Collections.list(WebappsInChineseTest.class.getClassLoader().getResources(APP + app + "/" + file)).stream()
            .filter(found -> found.getProtocol().equals("jar")).findFirst().orElseThrow();
    }
}
