package cn.unioncare.workflow.migration;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/** Says where the work stands, once a second and not oftener: whoever waits wants to know that it goes on. */
final class Progress {

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final PrintStream out;
    private long told = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void at(Supplier<String> where) {
        if (System.nanoTime() - told >= PAUSE) {
            out.println("  … " + where.get());
            told = System.nanoTime();
        }
    }
}
