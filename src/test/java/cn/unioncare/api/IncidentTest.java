package cn.unioncare.api;

import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Person;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What has failed for good stays visible to those above, and goes on when somebody has mended the cause. */
class IncidentTest extends ApiTest {

    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private IdentityService identity;
    @Autowired
    private People people;

    @Test
    void a_job_without_retries_is_an_incident_for_the_supervisors_above_and_goes_on_when_it_is_retried() {
        // given
        ACase agreed = aCaseAt("EnterArchive").done("EnterArchive").done("AgreePlan");
        String job = database.queryForObject("""
            select j.id_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
            where e.business_key_ = ?""", String.class, agreed.number());
        management.setJobRetries(job, 0);

        // when
        theEngineWorks();

        // then
        assertThat(agreed.state()).isEqualTo("APPROVED");
        for (String above : List.of("supervisor.130306", "supervisor.130300", "supervisor.130000")) {
            assertThat(incidents(above)).as(above).contains(job);
        }
        for (String other : List.of("supervisor.130102", "supervisor.13030601", "surveyor1.13030601")) {
            assertThat(incidents(other)).as(other).doesNotContain(job);
        }

        // and when
        as("admin", () -> {
            management.setJobRetries(job, 1);
            return List.of();
        });
        theEngineWorks();

        // then
        assertThat(agreed.state()).isEqualTo("ARCHIVED");
        assertThat(incidents("supervisor.130306")).doesNotContain(job);
    }

    private List<String> incidents(String login) {
        return as(login, () -> runtime.createIncidentQuery().listPage(0, 100).stream().map(Incident::getConfiguration).toList());
    }

    /** In the person's name, so that the engine checks what the person may see and do. */
    private List<String> as(String login, Supplier<List<String>> work) {
        Person person = people.find(login).orElseThrow();
        identity.setAuthentication(login, person.groups(), person.tenants());
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
