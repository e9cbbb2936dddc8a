package cn.unioncare.tipoffs.process;

import static cn.unioncare.tipoffs.process.TipOffVars.ACCEPTANCE;
import static cn.unioncare.tipoffs.process.TipOffVars.UNCLEAR;

import cn.unioncare.tipoffs.TipOffAcceptance;
import cn.unioncare.tipoffs.TipOffAnswer;
import cn.unioncare.tipoffs.TipOffData;
import cn.unioncare.tipoffs.TipOffDecision;
import cn.unioncare.tipoffs.TipOffDesk;
import cn.unioncare.tipoffs.TipOffFindings;
import cn.unioncare.workflow.OpenTask;
import cn.unioncare.workflow.TaskForm;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** BPMN → us: the user tasks of {@code tip-off.bpmn}, one method each. */
@Configuration
class TipOffForms {

    private final TipOffDesk desk;
    private final TipOffData data;

    TipOffForms(TipOffDesk desk, TipOffData data) {
        this.desk = desk;
        this.data = data;
    }

    @Bean
    TaskForm<TipOffAcceptance> acceptTipOff() {
        return form("AcceptTipOff", TipOffAcceptance.class, (task, acceptance) ->
            ACCEPTANCE.as(desk.accepted(task.caseId(), acceptance, task.actor()).name()));
    }

    @Bean
    TaskForm<TipOffFindings> investigateTipOff() {
        return form("InvestigateTipOff", TipOffFindings.class, (task, findings) -> {
            desk.investigated(task.caseId(), findings, task.actor());
            return Map.of();
        });
    }

    @Bean
    TaskForm<TipOffDecision> decideTipOff() {
        return form("DecideTipOff", TipOffDecision.class, (task, decision) ->
            UNCLEAR.as(desk.decided(task.caseId(), decision, task.actor())));
    }

    @Bean
    TaskForm<TipOffAnswer> answerTipOff() {
        return form("AnswerTipOff", TipOffAnswer.class, (task, answer) -> {
            desk.answered(task.caseId(), answer, task.actor());
            return Map.of();
        });
    }

    private <B> TaskForm<B> form(String key, Class<B> body, BiFunction<OpenTask, B, Map<String, Object>> complete) {
        return new TaskForm<>(key, body, data::of, complete).showingWhole();
    }
}
