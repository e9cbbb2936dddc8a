package cn.unioncare.workflow.migration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.TestDatabases;
import cn.unioncare.workflow.schema.V1__EngineSchema;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Only the release that a database is of writes to it. */
class SchemaTest {

    @Test
    void a_database_of_this_release_is_taken_and_an_older_or_a_newer_one_is_not() {
        // given
        DataSource database = TestDatabases.h2();
        assertThatThrownBy(() -> Schema.require(database)).isInstanceOf(CannotMigrate.class).hasMessageStartingWith("数据库的结构早于本程序包（V1 等 ");
        Flyway.configure().dataSource(database).javaMigrations(new V1__EngineSchema()).load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);

        // when, then
        assertThatCode(() -> Schema.require(database)).doesNotThrowAnyException();
        jdbc.sql("update \"flyway_schema_history\" set \"version\" = '9999' where \"version\" = '46'").update();
        assertThatThrownBy(() -> Schema.require(database)).hasMessageStartingWith("数据库的结构新于本程序包（V9999）");
        jdbc.sql("delete from \"flyway_schema_history\" where \"version\" = '9999'").update();
        assertThatThrownBy(() -> Schema.require(database)).hasMessageStartingWith("数据库的结构早于本程序包（V46）");
    }
}
