package cn.unioncare.organisation;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The organisation for the tests of modules that ask it something. */
public final class OrganisationFixture {

    private OrganisationFixture() { }

    public static Unions unions(JdbcClient jdbc) {
        return new Unions(jdbc);
    }

    public static People people(JdbcClient jdbc, Clock clock) {
        return new People(jdbc, new Unions(jdbc), new AbsenceTable(jdbc), clock);
    }
}
