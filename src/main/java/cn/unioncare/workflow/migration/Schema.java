package cn.unioncare.workflow.migration;

import cn.unioncare.workflow.schema.V1__EngineSchema;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Which release the tables are of. Only the release that they are of may write to them. */
final class Schema {

    private static final String SCRIPTS = "classpath:db/migration";

    private Schema() { }

    /** @throws CannotMigrate if an older or a newer release made them */
    static void require(DataSource database) {
        List<MigrationInfo> all = List.of(Flyway.configure().dataSource(database).locations(SCRIPTS)
            .javaMigrations(new V1__EngineSchema()).load().info().all());
        refuse(all, one -> one.getState().isFailed(), "数据库上次升级没有完成", "请先按“数据库”一节处理");
        refuse(all, one -> one.getState().isApplied() && !one.getState().isResolved(), "数据库的结构新于本程序包", "请使用与系统相同的程序包");
        refuse(all, one -> !one.getState().isApplied(), "数据库的结构早于本程序包", "请先以本程序包启动一次系统，再迁移");
    }

    private static void refuse(List<MigrationInfo> all, Predicate<MigrationInfo> wrong, String what, String remedy) {
        List<String> found = all.stream().filter(wrong).flatMap(one -> Stream.ofNullable(one.getVersion())).map(version -> "V" + version).toList();
        if (!found.isEmpty()) {
            throw new CannotMigrate(what + "（" + found.get(0) + (found.size() > 1 ? " 等 " + found.size() + " 项" : "") + "），" + remedy);
        }
    }
}
