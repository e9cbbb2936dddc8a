package cn.unioncare.workflow;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engine's work that has failed for good, and one more try of it for who watches the case. */
@Service
public class FailedJobs {

    private static final String FOUND = """
        select i.id_, j.id_ as job, r.business_key_, r.proc_def_key_, i.tenant_id_, i.incident_timestamp_, i.activity_id_,
            i.proc_def_id_, j.exception_msg_, r.id_ as root, count(*) over () as all_of_them
        from act_ru_incident i join act_ru_job j on j.id_ = i.configuration_
        join act_ru_execution e on e.id_ = i.proc_inst_id_ join act_hi_procinst r on r.id_ = e.root_proc_inst_id_
        where i.id_ = i.root_cause_incident_id_ and i.incident_type_ = 'failedJob' and i.tenant_id_ = any(:tenants)
        """;

    private static final Pattern KEY = Pattern.compile("(\\d{1,15})_([0-9A-Za-z:.-]{1,64})");

    private final JdbcClient jdbc;
    private final ManagementService management;
    private final RepositoryService repository;
    private final EngineCommands engine;
    private final ApplicationEventPublisher events;

    FailedJobs(JdbcClient jdbc, ManagementService management, RepositoryService repository, EngineCommands engine,
               ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.management = management;
        this.repository = repository;
        this.engine = engine;
        this.events = events;
    }

    /**
     * @param tenants the unions whose cases are asked for
     * @param flow    null for all
     * @param after   the {@link FailedJob#key()} after which they begin; null for the first
     * @return the newest first
     * @throws Refusal 400 for what is no key
     */
    @Transactional(readOnly = true)
    public List<FailedJob> of(String[] tenants, String flow, String after, int most) {
        Matcher key = KEY.matcher(after == null ? "" : after);
        if (after != null && !key.matches()) {
            throw Refusal.invalid("after", "翻页位置无效，请使用上一页返回的 next");
        }
        return jdbc.sql(FOUND + """
                 and (cast(:flow as varchar) is null or r.proc_def_key_ = :flow)
                 and (cast(:at as timestamp) is null or i.incident_timestamp_ < :at or i.incident_timestamp_ = :at and i.id_ > :id)
                order by i.incident_timestamp_ desc, i.id_ fetch first :most rows only""")
            .param("tenants", tenants).param("flow", flow).param("at", after == null ? null : new Timestamp(Long.parseLong(key.group(1))))
            .param("id", after == null ? null : key.group(2)).param("most", most).query(this::job).list();
    }

    @Transactional(readOnly = true)
    public Optional<FailedJob> find(String incident, String[] tenants) {
        return jdbc.sql(FOUND + " and i.id_ = :incident").param("tenants", tenants).param("incident", incident)
            .query(this::job).optional();
    }

    /**
     * Gives the job one more try, which the engine makes by itself; who let it is in the case's ledger.
     *
     * @throws Refusal 409 where somebody has done so meanwhile
     */
    @Transactional
    public void retry(FailedJob failed, Actor actor) {
        // Of two who press the button at once, one waits here and finds it pressed.
        List<Integer> left = jdbc.sql("select retries_ from act_ru_job where id_ = ? for update").param(failed.job())
            .query(Integer.class).list();
        if (!left.equals(List.of(0))) {
            throw Refusal.conflict("这项作业已经重试过，请刷新查看结果");
        }
        engine.asTheProduct(() -> Door.open(() -> {
            management.setJobRetries(failed.job(), 1);
            return null;
        }));
        if (CaseId.isWellFormed(failed.caseId())) {
            events.publishEvent(new CaseEvent(new CaseId(failed.caseId()), "JOB_RETRIED", actor, Map.of("job", failed.job())));
        }
    }

    private FailedJob job(ResultSet row, int index) throws SQLException {
        return new FailedJob(row.getString("id_"), row.getString("job"), row.getString("business_key_"), row.getString("proc_def_key_"),
            row.getString("tenant_id_"), row.getTimestamp("incident_timestamp_").toInstant().atZone(UnionCareClock.CHINA).toOffsetDateTime(),
            name(row.getString("proc_def_id_"), row.getString("activity_id_")), Objects.toString(row.getString("exception_msg_"), ""),
            row.getString("root"), row.getInt("all_of_them"));
    }

    // From the model, which the engine keeps: a job that has yet to begin its element has left no name in the history.
    private String name(String definition, String element) {
        return engine.unchecked(() -> repository.getBpmnModelInstance(definition).getModelElementById(element)) instanceof FlowElement known
            && known.getName() != null ? known.getName() : element;
    }
}
