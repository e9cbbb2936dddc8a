package cn.unioncare.history;

import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All cases that ended within a time, for whoever draws from them: only what tells them apart. */
@Component
public class EndedCases {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /**
     * A case that has ended.
     *
     * @param run     its own run
     * @param outcome the end event that it reached, {@code BROKEN_OFF} for none
     */
    public record Ended(CaseId caseId, String run, String union, String flow, String outcome) { }

    /** What stands for the outcome where a run was broken off. */
    public static final String BROKEN_OFF = "BROKEN_OFF";

    private final JdbcClient jdbc;
    private final Unions unions;
    private final CaseBarrier barrier;
    private final Drawings drawings;

    EndedCases(JdbcClient jdbc, Unions unions, CaseBarrier barrier, Drawings drawings) {
        this.jdbc = jdbc;
        this.unions = unions;
        this.barrier = barrier;
        this.drawings = drawings;
    }

    /**
     * Those of the asker's union and the unions below it, without a relative's.
     *
     * @param flows empty for all
     * @param until the last day, this included
     */
    @Transactional(readOnly = true)
    public List<Ended> between(Collection<String> flows, LocalDate from, LocalDate until, Actor actor) {
        List<String> own = unions.subtree(actor.union()).stream().map(union -> union.code().value()).toList();
        Set<CaseId> kept = barrier.keptFrom(actor.login());
        return jdbc.sql("""
                select p.id_, p.business_key_, p.proc_def_key_, coalesce(p.end_act_id_, :broken) as outcome, o.text_ as owner
                from act_hi_procinst p
                join act_hi_varinst o on o.proc_inst_id_ = p.id_ and o.execution_id_ = p.id_ and o.name_ = 'ownerUnion'
                where p.super_process_instance_id_ is null and p.end_time_ >= :from and p.end_time_ < :until
                  and o.text_ in (:unions) and (:all = 1 or p.proc_def_key_ in (:flows))""")
            .param("broken", BROKEN_OFF).param("from", start(from)).param("until", start(until.plusDays(1))).param("unions", own)
            .param("all", flows.isEmpty() ? 1 : 0).param("flows", flows.isEmpty() ? Set.of("") : flows)
            .query((row, index) -> new Ended(new CaseId(row.getString("business_key_")), row.getString("id_"), row.getString("owner"),
                row.getString("proc_def_key_"), row.getString("outcome"))).list().stream()
            .filter(ended -> !kept.contains(ended.caseId())).toList();
    }

    /**
     * What the flows and their ends are called, each end under {@code flow/end}. A run that is withdrawn from outside ends where
     * it then is, so that any element may be an end.
     */
    public Map<String, String> words() {
        Map<String, String> words = drawings.newest().stream().flatMap(drawing -> drawing.elements().keySet().stream()
                .map(end -> Map.entry(drawing.flow() + "/" + end, drawing.nameOf(end))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        drawings.newest().forEach(drawing -> {
            words.put(drawing.flow(), drawing.name());
            words.put(drawing.flow() + "/" + BROKEN_OFF, "已中止");
        });
        return words;
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay().toInstant(CHINA));
    }
}
