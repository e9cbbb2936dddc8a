package cn.unioncare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much of the stated number a proof goes through: about one per cent with each build, all of it with
 * {@code -Pfull}, which also writes what came out into performance.md.
 */
public final class Proof {

    public static final long SEED = 20180201;
    private static final double SHARE = Double.parseDouble(System.getProperty("unioncare.proof.share", "0.01"));
    private static final Path FIGURES = Path.of("src/site/markdown/performance.md");

    private Proof() { }

    public static int of(int stated) {
        return Math.max(1, (int) Math.ceil(stated * SHARE));
    }

    /** @param row the first cell of a row in the table of performance.md */
    public static synchronized void tell(String row, String figures) {
        System.out.println("proof: " + row + ": " + figures);
        if (SHARE < 1) {
            return;
        }
        try {
            String page = Files.readString(FIGURES);
            String line = "| " + row + " | " + figures + " |";
            Files.writeString(FIGURES, page.lines().map(old -> old.startsWith("| " + row + " |") ? line : old)
                .reduce("", (all, next) -> all + next + "\n"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
