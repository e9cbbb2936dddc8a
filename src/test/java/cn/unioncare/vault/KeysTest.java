package cn.unioncare.vault;

import cn.unioncare.ExpectedLog;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Security;
import java.util.Base64;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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

    @RegisterExtension
    final ExpectedLog complaints = ExpectedLog.of(LiveKeys.class);

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void without_a_key_file_the_application_does_not_start() {
        assertThatThrownBy(this::keys).isInstanceOf(KeysUnusable.class)
                .hasMessage("没有指定密钥文件（unioncare.vault.key-file）");
    }

    @Test
    void with_a_key_file_that_is_not_there_the_application_does_not_start() {
        environment.setProperty("unioncare.vault.key-file", folder.resolve("none").toString());

        assertThatThrownBy(this::keys).isInstanceOf(KeysUnusable.class).hasMessageContaining("找不到密钥文件");
        environment.setActiveProfiles("test");
        assertThatThrownBy(this::keys).isInstanceOf(KeysUnusable.class);
    }

    @Test
    void with_a_key_file_it_starts() throws IOException {
        environment.setProperty("unioncare.vault.key-file", written(KeyRing.random()).toString());

        assertThat(keys().now().current()).isEqualTo(1);
    }

    @Test
    void a_key_file_that_others_can_read_or_write_is_refused() throws IOException {
        Path file = written(KeyRing.random());
        environment.setProperty("unioncare.vault.key-file", file.toString());
        for (String open : new String[] {"rw-r--r--", "rw-rw----", "rw-----w-"}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(open));
            assertThatThrownBy(this::keys).as(open).isInstanceOf(KeysUnusable.class).hasMessageContaining("chmod 600");
        }
    }

    @Test
    void keys_may_come_from_the_environment_in_one_line_or_several() {
        Properties random = KeyRing.random();
        for (String end : new String[] {"\n", ";", " ; "}) {
            StringBuilder text = new StringBuilder();
            random.forEach((name, key) -> text.append(name).append('=').append(key).append(end));
            environment.setProperty("unioncare.vault.keys", text.toString());
            assertThat(keys().now().isContainedIn(KeyRing.of(random))).isTrue();
        }
        environment.setProperty("unioncare.vault.key-file", "somewhere");
        assertThatThrownBy(this::keys).isInstanceOf(KeysUnusable.class).hasMessageContaining("只能用一种");
    }

    @Test
    void a_version_that_is_added_while_the_application_runs_is_noticed() throws IOException {
        Properties file = KeyRing.random();
        environment.setProperty("unioncare.vault.key-file", written(file).toString());
        Keys keys = keys();
        Vault vault = new Vault(keys);
        file.setProperty("data.2", "sm4:" + Base64.getEncoder().encodeToString(new byte[16]));
        file.setProperty("current", "2");
        Vault another = new Vault(Keys.fixed(KeyRing.of(file)));
        Place place = new Place("t", "c", "1");
        String sealed = another.seal(place, "x");
        assertThatThrownBy(() -> vault.open(place, sealed)).isInstanceOf(SealBroken.class);

        written(file);

        assertThat(vault.open(place, sealed)).isEqualTo("x");
        assertThat(vault.seal(place, "x")).startsWith("v2:");
    }

    @Test
    void what_is_in_use_is_neither_taken_out_nor_changed_while_the_application_runs() throws IOException {
        Properties file = KeyRing.random();
        environment.setProperty("unioncare.vault.key-file", written(file).toString());
        Keys keys = keys();
        KeyRing before = keys.now();
        for (String name : new String[] {"data.1", "index", "ledger"}) {
            Properties changed = new Properties();
            changed.putAll(file);
            changed.setProperty("data.22", KeyRing.random().getProperty("data.1"));
            changed.setProperty(name, KeyRing.random().getProperty(name));
            written(changed);
            assertThat(keys.again()).as(name).isSameAs(before);
        }
        Files.writeString(folder.resolve("keys.properties"), "current=1");
        assertThat(keys.again()).isSameAs(before);
        Files.delete(folder.resolve("keys.properties"));
        assertThat(keys.again()).isSameAs(before);
        assertThat(complaints.lines()).hasSize(5).allSatisfy(line -> assertThat(line).startsWith("ERROR ").contains("the keys stay as they are"));
    }

    @Test
    void the_demo_makes_its_keys_once_for_their_owner_only() throws IOException {
        environment.setActiveProfiles("demo");
        environment.setProperty("unioncare.home", folder.resolve("home").toString());
        Path file = folder.resolve("home/demo-keys.properties");
        Place place = new Place("t", "c", "1");

        String sealed = new Vault(keys()).seal(place, "x");

        assertThat(new Vault(keys()).open(place, sealed)).isEqualTo("x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(folder.resolve("home").toFile().list()).containsExactly("demo-keys.properties");
    }

    @Test
    void tests_and_rehearsals_use_passing_keys() {
        environment.setProperty("unioncare.home", folder.toString());
        for (String profile : new String[] {"test", "rehearsal"}) {
            environment.setActiveProfiles(profile);
            assertThat(keys().now().current()).isEqualTo(1);
        }
        assertThat(folder).isEmptyDirectory();
    }

    private Keys keys() {
        return new VaultConfiguration().keys(environment);
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
        assertRefused("data.1", "sm4:" + Base64.getEncoder().encodeToString(new byte[32]), "应为 16 字节");
        assertRefused("data.1", "des:AAAA", "算法应为 aes、sm4 之一");
        assertRefused("index", "sm4:AAAA", "算法应为 hmac-sha256、hmac-sm3 之一");
        assertRefused("date.2", "AAAA", "无法识别的项");
        Properties keys = KeyRing.random();
        keys.setProperty("index", keys.getProperty("data.1"));
        assertThatThrownBy(() -> KeyRing.of(keys)).isInstanceOf(KeysUnusable.class).hasMessageContaining("互不相同");
    }

    @Test
    void an_algorithm_that_this_java_does_not_offer_stops_the_start_with_a_message_for_the_operator() {
        Security.removeProvider("BC");

        assertThatThrownBy(() -> Algorithm.SM4.require("no.such.Provider")).isInstanceOf(KeysUnusable.class)
            .hasMessage("密钥文件要求算法 sm4（SM4/GCM/NoPadding），但本机的 Java 没有提供，"
                + "请安装提供该算法的 JCA 组件（如 bcprov-jdk18on），或改用其他算法的密钥");
        Algorithm.AES.require("no.such.Provider");
        assertThat(Security.getProvider("BC")).isNull();
        Algorithm.SM4.require();
        assertThat(Security.getProvider("BC")).isNotNull();
    }

    @Test
    void a_key_ring_never_prints_its_keys() {
        assertThat(KeyRing.of(KeyRing.random())).hasToString("KeyRing[current=1, versions=[1]]");
        assertThat(KeyRing.of(KeyRing.random()).index()).hasToString("index (hmac-sha256)");
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
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        return file;
    }
}
