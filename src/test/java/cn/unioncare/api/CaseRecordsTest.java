package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.unioncare.dossier.CaseRecord;
import cn.unioncare.dossier.CaseRecords;
import cn.unioncare.dossier.StepPart;
import cn.unioncare.payments.Payments;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.Paper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case of any flow read from top to bottom. */
class CaseRecordsTest extends ApiTest {

    @Autowired
    private CaseRecords records;
    @Autowired
    private Payments payments;
    private WholeCases cases;

    @BeforeEach
    void cases_of_every_flow() {
        cases = WholeCases.of(this, payments);
    }

    private CaseRecord readBy(String union, String number) {
        return records.of(number, new Actor("auditor." + union, new UnionCode(union), Set.of("auditor")));
    }

    @Test
    void a_case_of_every_flow_tells_all_its_steps_with_what_was_handed_in() {
        for (String number : cases.numbers()) {
            CaseRecord found = readBy("130000", number);
            long kept = database.queryForObject("select count(*) from case_step where case_id = ?", Long.class, number);
            assertThat(found.steps()).as(number).hasSize((int) kept).allSatisfy(step -> {
                assertThat(step.paper().by()).isNotBlank();
                assertThat(step.paper().text()).isNotBlank();
            });
            assertThat(found.steps()).as(number).anyMatch(step -> !step.paper().sections().isEmpty() || number.startsWith("PX"));
            assertThat(found.card()).as(number).isPresent();
            assertThat(found.trail()).as(number).hasSizeGreaterThanOrEqualTo((int) kept);
            assertThat(found.hidden()).as(number).isZero();
        }
    }

    @Test
    void the_rules_that_were_applied_stand_with_the_text_of_their_table() {
        CaseRecord archived = readBy(COUNTY, cases.archiving.number());
        assertThat(archived.rules()).singleElement().satisfies(rules -> {
            assertThat(rules.ruleSet()).isEqualTo("总工办发〔2016〕36号");
            assertThat(rules.tables()).isNotEmpty().allSatisfy(table -> assertThat(table.digest()).hasSize(12));
            assertThat(rules.rules()).isNotEmpty();
        });
        assertThat(readBy("130000", cases.nomination.number()).rules()).singleElement().satisfies(rules ->
            assertThat(rules.tables()).singleElement().satisfies(table -> assertThat(table.digest()).hasSize(12)));
    }

    @Test
    void papers_and_objections_are_told_and_never_who_objected() {
        CaseRecord found = readBy(COUNTY, cases.archiving.number());
        assertThat(found.documents()).extracting(document -> document.card().name()).contains("收入证明.jpg");
        assertThat(found.issued()).extracting(paper -> paper.name()).containsExactly("公示", "对公示的异议", "调查核实异议");
        assertThat(found.issued().toString()).doesNotContain(cases.objected);
        assertThat(found.guarded()).singleElement().satisfies(paper -> assertThat(paper.toString()).contains(cases.objected, "异议人（身份保密）"));
        assertThat(found.issued() + "" + found.guarded()).doesNotContain(cases.objector, "13900000009", "YY-");
    }

    @Test
    void an_objection_is_told_with_what_was_objected_what_was_found_and_who_decided_it_and_when() {
        CaseRecord found = readBy(COUNTY, cases.archiving.number());
        Paper received = found.issued().get(1);
        Paper decided = found.issued().get(2);
        assertThat(decided.by()).contains("审核");
        assertThat(decided.text()).isEqualTo("经核实不属实");
        Form investigation = Form.of("InvestigateObjection");
        assertThat(decided.sections().toString()).contains(investigation.at("findings").asText(), investigation.at("reply").asText(),
            investigation.at("investigators").asText());
        assertThat(decided.at()).isAfter(received.at());
    }

    @Test
    void what_was_posted_stands_at_the_moment_of_its_posting() {
        for (String number : List.of(cases.archiving.number(), cases.nomination.number())) {
            Paper posted = readBy("130000", number).issued().stream().filter(paper -> paper.key().equals("PostNotice")).findFirst().orElseThrow();
            Instant registered = database.queryForObject("select max(at) from ledger_event where case_id = ? and act = 'PUBLISHED'",
                OffsetDateTime.class, number).toInstant();
            assertThat(posted.at().toInstant()).as(number).isCloseTo(registered, within(1, ChronoUnit.MINUTES));
        }
    }

    @Test
    void read_from_top_to_bottom_a_case_is_in_the_order_in_which_it_happened() {
        CaseRecord found = readBy(COUNTY, cases.archiving.number());
        assertThat(Stream.concat(found.steps().stream().map(StepPart::paper), found.issued().stream()).sorted(Comparator.comparing(Paper::at))
            .map(Paper::name)).containsSubsequence("提交申请", "入户调查", "召开民主评议", "公示", "对公示的异议", "调查核实异议", "认定审批");
    }

    @Test
    void whom_the_case_is_about_is_shown_as_short_as_to_those_who_work_on_it() {
        assertThat(readBy(COUNTY, cases.archiving.number()).steps().toString()).doesNotContainPattern("\\b\\d{17}[\\dX]\\b")
            .doesNotContainPattern("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    }

    @Test
    void what_is_not_for_a_reader_is_left_out_and_counted() {
        // The union whose work an objection concerns never sees what was investigated.
        CaseRecord own = readBy(BASE, cases.archiving.number());
        assertThat(own.issued()).extracting(paper -> paper.name()).containsExactly("公示");
        assertThat(own.guarded()).isEmpty();
        assertThat(own.hidden()).isPositive();
        CaseRecord office = records.of(cases.archiving.number(), new Actor("cashier.130306", new UnionCode(COUNTY), Set.of("cashier")));
        assertThat(office.steps()).isEmpty();
        assertThat(office.documents()).isEmpty();
    }

    @Test
    void nobody_outside_the_subtree_reads_anything() {
        for (String number : cases.numbers()) {
            assertThatThrownBy(() -> readBy("130102", number)).as(number).isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        }
    }
}
