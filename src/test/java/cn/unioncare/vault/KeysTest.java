package cn.unioncare.vault;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeysTest {

    @TempDir
    private Path folder;

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void without_a_key_file_the_application_does_not_start() {
        assertThatThrownBy(this::keyRing).isInstanceOf(KeysUnusable.class)
                .hasMessage("没有指定密钥文件（unioncare.vault.key-file）");
    }

    @Test
    void with_a_key_file_that_is_not_there_the_application_does_not_start() {
        environment.setProperty("unioncare.vault.key-file", folder.resolve("none").toString());

        assertThatThrownBy(this::keyRing).isInstanceOf(KeysUnusable.class).hasMessageContaining("找不到密钥文件");
        environment.setActiveProfiles("test");
        assertThatThrownBy(this::keyRing).isInstanceOf(KeysUnusable.class);
    }

    @Test
    void with_a_key_file_it_starts() throws IOException {
        environment.setProperty("unioncare.vault.key-file", written(KeyRing.random()).toString());

        assertThat(keyRing().current()).isEqualTo(1);
    }

    @Test
    void the_demo_makes_its_keys_once_for_their_owner_only() throws IOException {
        environment.setActiveProfiles("demo");
        environment.setProperty("unioncare.home", folder.resolve("home").toString());
        Path file = folder.resolve("home/demo-keys.properties");
        Place place = new Place("t", "c", "1");

        String sealed = new Vault(keyRing()).seal(place, "x");

        assertThat(new Vault(keyRing()).open(place, sealed)).isEqualTo("x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(folder.resolve("home").toFile().list()).containsExactly("demo-keys.properties");
    }

    @Test
    void tests_and_rehearsals_use_passing_keys() {
        environment.setProperty("unioncare.home", folder.toString());
        for (String profile : new String[] {"test", "rehearsal"}) {
            environment.setActiveProfiles(profile);
            assertThat(keyRing().current()).isEqualTo(1);
        }
        assertThat(folder).isEmptyDirectory();
    }

    private KeyRing keyRing() {
        return new VaultConfiguration().keyRing(environment);
    }

    @Test
    void the_operator_is_told_in_chinese_what_to_do() {
        Exception failure = new BeanCreationException("keyRing", "x", new KeysUnusable("没有指定密钥文件"));

        FailureAnalysis analysis = new KeysUnusableAnalyzer().analyze(failure);

        assertThat(analysis.getDescription()).isEqualTo("密钥不可用，系统拒绝启动：没有指定密钥文件");
        assertThat(analysis.getAction()).contains("UNIONCARE_VAULT_KEY_FILE");
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, failed) -> { }))
                .anyMatch(KeysUnusableAnalyzer.class::isInstance);
    }

    @Test
    void unfit_keys_are_refused() {
        assertRefused("current", "2", "缺少当前版本");
        assertRefused("current", "", "版本号应为正整数");
        assertRefused("data.x", "AAAA", "版本号应为正整数");
        assertRefused("index", null, "应为 32 字节");
        assertRefused("index", "AAAA", "应为 32 字节");
        assertRefused("ledger", "密钥", "不是有效的 Base64");
        assertRefused("date.2", "AAAA", "无法识别的项");
        Properties keys = KeyRing.random();
        keys.setProperty("index", keys.getProperty("data.1"));
        assertThatThrownBy(() -> KeyRing.of(keys)).isInstanceOf(KeysUnusable.class).hasMessageContaining("互不相同");
    }

    @Test
    void a_key_ring_never_prints_its_keys() {
        assertThat(KeyRing.of(KeyRing.random())).hasToString("KeyRing[current=1, versions=[1]]");
    }

    private static void assertRefused(String name, String value, String message) {
        Properties keys = KeyRing.random();
        if (value == null) {
            keys.remove(name);
        } else {
            keys.setProperty(name, value);
        }
        assertThatThrownBy(() -> KeyRing.of(keys)).isInstanceOf(KeysUnusable.class).hasMessageContaining(message);
    }

    private Path written(Properties keys) throws IOException {
        Path file = folder.resolve("keys.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            keys.store(writer, null);
        }
        return file;
    }
}
