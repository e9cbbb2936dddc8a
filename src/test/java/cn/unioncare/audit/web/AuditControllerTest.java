package cn.unioncare.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

import cn.unioncare.TestDatabases;
import cn.unioncare.audit.CaseOwnership;
import cn.unioncare.audit.LedgerFixture;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;

import static cn.unioncare.audit.LedgerFixture.APPROVER;
import static com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AuditControllerTest {

    private static final String OWN = LedgerFixture.aCase(1).value();
    private static final String FOREIGN = "JD-210200-2018-000001";
    private static final Actor AUDITOR = new Actor("auditor.130306", new UnionCode("130306"), Set.of("auditor"));

    private final ObjectMapper json = Jackson2ObjectMapperBuilder.json()
            .featuresToDisable(WRITE_DATES_AS_TIMESTAMPS).build();
    private final LedgerFixture ledger = new LedgerFixture(TestDatabases.h2());
    private final CaseOwnership sameUnion = (caseId, actor) -> caseId.value().contains(actor.union().value());
    private final AuditController audit = new AuditController(ledger.history, ledger.verifier, sameUnion);

    @BeforeEach
    void two_cases_of_two_unions() {
        ledger.waitUntil(Instant.parse("2018-03-01T01:01:59Z"));
        ledger.transaction.executeWithoutResult(status -> ledger.publish(
                new CaseId(OWN), "CLAIMED", APPROVER, Map.of("task", "DecideArchiving")));
        ledger.record(new CaseId(FOREIGN), "SUBMITTED", APPROVER);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void an_auditor_reads_the_entries_of_a_case() throws Exception {
        String hash = ledger.history.entriesOf(new CaseId(OWN)).get(0).hash();

        assertThat(json.readTree(json.writeValueAsString(audit.caseLedger(OWN, AUDITOR)))).isEqualTo(json.readTree("""
                {"case": "JD-130306-2018-000001", "entries": [{"seq": 1, "at": "2018-03-01T09:02:00+08:00",
                 "act": "CLAIMED", "actor": "approver.130306", "union": "130306", "roles": ["approver"],
                 "facts": {"task": "DecideArchiving"}, "hash": "%s"}]}""".formatted(hash)));
    }

    @Test
    void an_intact_ledger_is_verified() {
        assertThat(audit.verification(AUDITOR)).isEqualTo(new AuditController.Report(true, 2, 2, List.of(), 0));
    }

    @Test
    void the_verification_names_the_problems_of_the_own_subtree_only() throws Exception {
        ledger.jdbc.update("update ledger_event set act = 'FORGED'");

        assertThat(json.readTree(json.writeValueAsString(audit.verification(AUDITOR)))).isEqualTo(json.readTree("""
                {"verified": false, "chains": 2, "events": 2, "elsewhere": 1, "problems": [
                 {"case": "JD-130306-2018-000001", "seq": 1, "kind": "CHANGED", "kindName": "内容被改动", "problem": "记录内容与其摘要不符，已被改动"}]}"""));
    }

    @Test
    void facts_that_somebody_spoilt_are_shown_as_they_are() {
        ledger.jdbc.update("update ledger_event set facts = '{spoilt'");

        assertThat(audit.caseLedger(OWN, AUDITOR).entries().get(0).facts()).containsEntry("内容已损坏", "{spoilt");
    }

    @Test
    void a_case_of_others_is_not_there() {
        for (String number : List.of(FOREIGN, "no case number", "JD-999999-2018-000001")) {
            assertThatThrownBy(() -> audit.caseLedger(number, AUDITOR))
                    .isInstanceOfSatisfying(Refusal.class, refusal ->
                            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND))
                    .hasMessage("没有这个案件，或不在您的审计范围内");
        }
    }

    @Test
    void nobody_but_auditors_reads_the_ledger() {
        assertForbidden(() -> audit.caseLedger(OWN, APPROVER));
        assertForbidden(() -> audit.verification(APPROVER));
    }

    private static void assertForbidden(Runnable request) {
        assertThatThrownBy(request::run).isInstanceOfSatisfying(Refusal.class, refusal ->
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }
}
