package cn.unioncare.browser;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The browser of the tests: the system's own Chromium if there is one; otherwise the distribution's package, otherwise
 * the build that Playwright fetches. Says which one it is; says how to get one if none can be had.
 */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
        "google-chrome-stable");
    /** No sandbox, since root may not have one in a container; and nothing that talks to the outside by itself. */
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
        "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final long PATIENCE_MINUTES = 5;

    private Chromium() { }

    static Playwright playwright() {
        return Playwright.create(new Playwright.CreateOptions()
            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright playwright) {
        LaunchOptions options = new LaunchOptions().setArgs(ARGUMENTS);
        Optional<Path> found = installed().or(Chromium::brought);
        found.ifPresent(options::setExecutablePath);
        try {
            Browser browser = playwright.chromium().launch(options);
            System.out.println("浏览器测试使用：Chromium " + browser.version()
                + found.map(path -> "（" + path + "）").orElse("（由 Playwright 下载）"));
            return browser;
        } catch (PlaywrightException none) {
            throw new IllegalStateException("""
                The browser tests need Chromium, and it could be neither found nor installed. Install it as root with
                    apt-get install chromium fonts-noto-cjk
                or name an existing one in the environment variable UNIONCARE_BROWSER, and run mvn verify again.""", none);
        }
    }

    private static Optional<Path> installed() {
        String named = System.getenv("UNIONCARE_BROWSER");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable).findFirst();
    }

    /** By one JVM at a time, and by the first only: two package managers would be in each other's way. */
    private static Optional<Path> brought() {
        try (FileChannel turn = FileChannel.open(Path.of("target", "chromium-install.lock"), CREATE, WRITE)) {
            turn.lock();
            Optional<Path> found = installed().or(Chromium::packaged);
            if (found.isEmpty()) {
                fetch();
            }
            return found;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    // The fonts are wanted too: without one for Chinese every picture is full of boxes.
    private static Optional<Path> packaged() {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get")) || !"root".equals(System.getProperty("user.name"))) {
            return Optional.empty();
        }
        run(Map.of("DEBIAN_FRONTEND", "noninteractive"), List.of("apt-get", "-qq", "update"));
        run(Map.of("DEBIAN_FRONTEND", "noninteractive"),
            List.of("apt-get", "-qq", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"));
        return installed();
    }

    private static void fetch() {
        Driver driver = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false);
        List<String> command = driver.createProcessBuilder().command();
        run(Map.of(), Stream.concat(command.stream(), Stream.of("install", "chromium")).toList());
    }

    private static void run(Map<String, String> environment, List<String> command) {
        System.out.println("安装浏览器测试所需的 Chromium：" + String.join(" ", command));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(Path.of("target", "chromium-install.log").toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException unusable) {
            System.out.println("未能执行：" + unusable.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
