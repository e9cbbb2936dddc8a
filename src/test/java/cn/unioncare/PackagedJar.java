package cn.unioncare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged product as a process of its own, and everything that it prints. */
public final class PackagedJar implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("http://127\\.0\\.0\\.1:\\d+(?=/v3/api-docs)");
    /** In seconds, on a machine that does much else. */
    private static final int PATIENCE = 240;

    private final Process process;
    private final List<String> output = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<String> url = new CompletableFuture<>();
    private final Thread reader = new Thread(this::read, "output of the jar");

    private PackagedJar(Process process) {
        this.process = process;
        reader.start();
    }

    /**
     * @param folder    the working directory
     * @param vmOptions options of the virtual machine
     * @param arguments options of the product
     */
    public static PackagedJar start(Path folder, List<String> vmOptions, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // Nothing runs long enough here for the optimizing compiler, which takes half of the time of a start.
            "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.addAll(vmOptions);
        command.addAll(List.of("-jar", jar().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("JAVA_TOOL"));
        return new PackagedJar(builder.start());
    }

    /** Waits until the product has said where it is. */
    public String url() throws Exception {
        return url.get(PATIENCE, TimeUnit.SECONDS);
    }

    /** Waits until the product has ended by itself or by {@link #close}. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running: " + output());
        }
        reader.join();
        return process.exitValue();
    }

    public List<String> output() {
        return List.copyOf(output);
    }

    /** Ends the product without asking it. */
    void kill() {
        process.destroyForcibly();
    }

    /** Asks the product to end, as a service manager would. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            reader.join();
        } catch (InterruptedException givenUp) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> {
                output.add(line);
                Matcher found = URL.matcher(line);
                if (found.find()) {
                    url.complete(found.group());
                }
            });
        } catch (IOException | UncheckedIOException closed) {
            url.completeExceptionally(closed);
        }
        url.completeExceptionally(new IllegalStateException("ended before it was up: " + output));
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("unioncare-.*\\.jar"))
                .findFirst().orElseThrow().toAbsolutePath();
        }
    }
}
