package cn.unioncare.benchmark;

import cn.unioncare.TestDatabases;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.TimeZone;

/**
 * Counts what a case costs and writes it into {@code performance.md}: {@code mvn spring-boot:test-run -Pbenchmark}.
 * Both sides run in one process on one PostgreSQL server, each in a database of its own, by turns.
 */
public final class CaseCostBenchmark {

    private static final int WARM_UP = 100;
    private static final int BLOCKS = 20;
    private static final int CASES_A_BLOCK = 10;
    private static final int STATEMENTS_SHOWN = 60;

    private CaseCostBenchmark() { }

    /** @param arguments the document to write into; none to print only */
    public static void main(String... arguments) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        Meter products = new Meter(TestDatabases.postgres());
        Meter bares = new Meter(TestDatabases.postgres());
        try (ProductSide product = new ProductSide(products); BareSide bare = new BareSide(bares)) {
            Runnable bareWalk = () -> bare.walk(product::clock);
            cpu(product::walk, WARM_UP);
            cpu(bareWalk, WARM_UP);
            Costs ours = products.of(product::walk);
            Costs opening = products.of(product::walkOpeningForms);
            Costs stock = bares.of(bareWalk);
            CostReport report = new CostReport(ours, opening, stock, interleaved(product::walk, bareWalk));
            show(ours);
            System.out.println(report.text());
            for (String document : arguments) {
                report.writeInto(Path.of(document));
            }
        }
        System.exit(0);
    }

    /** @return processor time of one side to the other's */
    private static double interleaved(Runnable product, Runnable bare) {
        long ours = 0;
        long theirs = 0;
        for (int block = 0; block < BLOCKS; block++) {
            ours += cpu(product, CASES_A_BLOCK);
            theirs += cpu(bare, CASES_A_BLOCK);
        }
        System.out.printf("processor time: product %.1f ms a case, bare engine %.1f ms a case%n",
            ours / 1e6 / BLOCKS / CASES_A_BLOCK, theirs / 1e6 / BLOCKS / CASES_A_BLOCK);
        return (double) ours / theirs;
    }

    private static long cpu(Runnable walk, int cases) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < cases; i++) {
            walk.run();
        }
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    private static void show(Costs costs) {
        costs.mostFrequent().stream().limit(STATEMENTS_SHOWN).forEach(statement -> System.out.printf("%4d  %s%n",
            statement.getValue(), statement.getKey().substring(0, Math.min(150, statement.getKey().length()))));
    }
}
