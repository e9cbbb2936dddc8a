package cn.unioncare;

import cn.unioncare.dossier.DossierVerifier;
import cn.unioncare.nomination.programme.ProgrammeCheck;
import cn.unioncare.workflow.migration.ModelMigration;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** UnionCare 工会帮扶: case management for trade unions. */
@SpringBootApplication
public class UnionCare {

    private static final String ZONE = "Asia/Shanghai";

    public static void main(String[] args) {
        try {
            useChineseTime(System.getProperty("user.timezone"));
        } catch (IllegalStateException refused) {
            // Whoever started it needs the reason, not where in the code it was found.
            System.err.println(refused.getMessage());
            System.exit(1);
        }
        if (DossierVerifier.isAsked(args)) {
            // Whoever checks a dossier need not have anything else of the product.
            System.exit(new DossierVerifier(System.out).run(args));
        }
        ProgrammeCheck.asked(args).ifPresent(UnionCare::checkProgramme);
        ModelMigration.asked(args, System.out).ifPresent(UnionCare::moveModels);
        SpringApplication.run(UnionCare.class, args);
    }

    /** Ends here: nothing is started and nothing stored. */
    private static void checkProgramme(String programme) {
        quietly();
        System.exit(new ProgrammeCheck().run(programme, System.out));
    }

    /** Ends here too. */
    private static void moveModels(ModelMigration migration) {
        quietly();
        System.exit(migration.run());
    }

    private static void quietly() {
        LoggingSystem.get(UnionCare.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    }

    /**
     * Every deadline of this product is a date in China.
     *
     * @param explicit the zone that the JVM was started with; null or empty if none was named
     * @throws IllegalStateException if another zone was asked for, since deadlines would move
     */
    static void useChineseTime(String explicit) {
        if (explicit != null && !explicit.isBlank() && !explicit.equals(ZONE)) {
            throw new IllegalStateException("本系统的期限均按北京时间计算，请以 -Duser.timezone=" + ZONE
                + " 启动，或不指定时区（现为 " + explicit + "）");
        }
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
    }
}
