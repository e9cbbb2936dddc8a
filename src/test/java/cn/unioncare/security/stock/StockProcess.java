package cn.unioncare.security.stock;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@link StockCamunda} in a process of its own. */
public final class StockProcess implements AutoCloseable {

    private final Process process;
    private final String[] said;

    private StockProcess(Process process, String[] said) {
        this.process = process;
        this.said = said;
    }

    public static StockProcess start() throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Duser.timezone=Asia/Shanghai", "-Dfile.encoding=UTF-8", "-XX:TieredStopAtLevel=1", "-cp", path,
            StockCamunda.class.getName()).redirectErrorStream(true).start();
        List<String> printed = new ArrayList<>();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            printed.add(line);
            if (line.startsWith("STOCK ")) {
                // Whatever else it prints must not fill the pipe.
                Thread reader = new Thread(() -> lines.lines().forEach(printed::add), "output of the stock engine");
                reader.setDaemon(true);
                reader.start();
                return new StockProcess(process, line.split(" "));
            }
        }
        throw new IllegalStateException("the stock engine did not start: " + String.join("\n", printed));
    }

    public String home() {
        return said[1];
    }

    /** Claimed by worker1. */
    public String claimedTask() {
        return said[2];
    }

    /** Attached to the claimed task. */
    public String paper() {
        return said[3];
    }

    /** Claimed by nobody. */
    public String openTask() {
        return said[4];
    }

    /** Another one. */
    public String otherOpenTask() {
        return said[5];
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
