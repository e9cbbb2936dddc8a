package cn.unioncare.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.TestDatabases;
import cn.unioncare.calendar.PublicityPeriod;
import cn.unioncare.calendar.WorkingDays;
import cn.unioncare.documents.DocumentsFixture;
import cn.unioncare.registry.NumberSeriesFixture;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealedJson;
import cn.unioncare.vault.TestVault;
import cn.unioncare.vault.Vault;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 困难职工暖心人 2021: lists at the base and of the province. */
class HonourListsTest {

    private static final CaseId ROUND = new CaseId("PX-130000-2021-000001");
    private static final CaseId FIRST = new CaseId("TX-130000-2021-000001");
    private static final CaseId SECOND = new CaseId("TX-130000-2021-000002");
    private static final UnionCode BASE = new UnionCode("13030601");
    private static final UnionCode COUNTY = new UnionCode("130306");
    private static final UnionCode PROVINCE = new UnionCode("130000");
    private static final Actor CLERK = new Actor("clerk.13030601", BASE, Set.of("clerk"));
    private static final Actor REVIEWER = new Actor("reviewer.130000", PROVINCE, Set.of("reviewer"));
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2021-05-06T12:00:00+08:00");

    private final Vault vault = TestVault.withRandomKeys();
    private final SealedJson sealed = new SealedJson(vault, JsonMapper.builder().addModule(new JavaTimeModule()).build());
    private final List<Object> told = new ArrayList<>();
    private DataSource database;
    private TransactionTemplate transaction;
    private OffsetDateTime now = OffsetDateTime.parse("2021-04-25T09:00:00+08:00");

    @BeforeEach
    void a_database() {
        database = TestDatabases.h2();
        TestDatabases.migrate(database, "V2__organisation.sql", "V4__registry.sql", "V5__notices.sql", "V6__hardship.sql",
            "V11__documents.sql", "V40__trail.sql", "V13__publicity_list.sql", "V14__posting.sql", "V19__recusal.sql",
            "V20__rights_of_persons.sql", "V24__lists_of_honours.sql", "V10__audit.sql", "V50__posted_at.sql");
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    @Test
    void the_last_day_to_post_before_the_cut_off_of_the_city() {
        in(() -> lists().request(atTheBase()));

        PublicityPeriod period = in(() -> publicities().post(FIRST, on("2021-04-25", null), CLERK));

        assertThat(period.lastDay()).isEqualTo("2021-04-30");
        assertThat(publicities().endsTooLate(publicities().of(FIRST), period)).isFalse();
    }

    // N7
    @Test
    void a_list_posted_on_29_april_misses_the_cut_off_of_the_city() {
        now = OffsetDateTime.parse("2021-04-29T09:00:00+08:00");
        in(() -> lists().request(atTheBase()));

        PublicityPeriod period = in(() -> publicities().post(FIRST, on("2021-04-29", null), CLERK));

        assertThat(period.lastDay()).isEqualTo("2021-05-10");
        assertThat(publicities().endsTooLate(publicities().of(FIRST), period)).isTrue();
    }

    // N16
    @Test
    void four_working_days_are_refused_and_six_are_not() {
        in(() -> lists().request(atTheBase()));

        assertThatThrownBy(() -> in(() -> publicities().post(FIRST, on("2021-04-25", 4), CLERK)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.errors()).singleElement().satisfies(error -> {
                assertThat(error.field()).isEqualTo("workingDays");
                assertThat(error.message()).contains("不得少于 5 个工作日", "冀工字〔2021〕11号 三.1");
            }));
        assertThat(publicities().of(FIRST).state()).isEqualTo(Publicity.State.REQUESTED);

        in(() -> publicities().post(FIRST, on("2021-04-25", 6), CLERK));

        assertThat(publicities().endsAt(FIRST)).isEqualTo("2021-05-07T00:00:00+08:00");
    }

    @Test
    void nobody_is_listed_who_has_not_agreed() {
        assertThatThrownBy(() -> new HonourList(FIRST, BASE, COUNTY, COUNTY, honours(), 5,
            List.of(new HonourList.Candidate(FIRST, subject("测赵一"), false)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_objection_says_whom_of_the_list_it_means() {
        hangs();
        Publicity list = publicities().of(ROUND);

        assertThat(lists().meant(list, Optional.of(2))).contains(2);
        assertThatThrownBy(() -> lists().meant(list, Optional.empty())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> lists().meant(list, Optional.of(3))).isInstanceOf(Refusal.class);
    }

    // N10
    @Test
    void an_upheld_objection_strikes_one_and_the_list_goes_on() {
        hangs();
        String receipt = objectedTo(2);

        assertThat(in(() -> objections().decide(ROUND, found(receipt, true), REVIEWER)))
            .isEqualTo(Objections.Outcome.STRUCK);

        assertThat(lists().of(publicities().of(ROUND).number())).extracting(Listed::struck).containsExactly(false, true);
        assertThat(publicities().of(ROUND).state()).isEqualTo(Publicity.State.POSTED);
        assertThat(told).contains(new SubjectStruck(ROUND, SECOND, receipt));
        assertThatThrownBy(() -> objectedTo(2)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void two_objections_to_one_strike_him_once() {
        hangs();
        String one = objectedTo(2);
        String other = objectedTo(2);

        in(() -> objections().decide(ROUND, found(one, true), REVIEWER));
        in(() -> objections().decide(ROUND, found(other, true), REVIEWER));

        assertThat(told.stream().filter(SubjectStruck.class::isInstance)).hasSize(1);
        assertThat(publicities().of(ROUND).state()).isEqualTo(Publicity.State.POSTED);
    }

    @Test
    void the_list_ends_with_the_last_that_is_struck() {
        hangs();
        String one = objectedTo(1);
        String other = objectedTo(2);

        in(() -> objections().decide(ROUND, found(one, true), REVIEWER));

        assertThat(in(() -> objections().decide(ROUND, found(other, true), REVIEWER)))
            .isEqualTo(Objections.Outcome.CANCELLED);
        assertThat(publicities().of(ROUND).state()).isEqualTo(Publicity.State.CANCELLED);
    }

    @Test
    void an_answered_objection_strikes_nobody() {
        hangs();
        String receipt = objectedTo(1);

        assertThat(in(() -> objections().decide(ROUND, found(receipt, false), REVIEWER)))
            .isEqualTo(Objections.Outcome.ANSWERED);
        assertThat(lists().of(publicities().of(ROUND).number())).noneMatch(Listed::struck);
    }

    @Test
    void whoever_leaves_stands_on_no_list_and_the_own_list_comes_down() {
        in(() -> lists().request(atTheBase()));
        in(() -> publicities().post(FIRST, on("2021-04-25", null), CLERK));
        hangs();

        in(() -> {
            lists().leave(FIRST, CLERK);
            return null;
        });

        assertThat(publicities().of(FIRST).state()).isEqualTo(Publicity.State.CANCELLED);
        assertThat(publicities().of(ROUND).state()).isEqualTo(Publicity.State.POSTED);
        assertThat(lists().of(publicities().of(ROUND).number())).extracting(Listed::struck).containsExactly(true, false);
    }

    @Test
    void the_public_reads_it_while_it_hangs_and_no_longer() {
        in(() -> lists().request(atTheBase()));
        String number = publicities().of(FIRST).number();
        assertThat(board().find(number)).isEmpty();

        in(() -> publicities().post(FIRST, on("2021-04-25", null), CLERK));

        assertThat(board().find(number)).hasValueSatisfying(notice -> {
            assertThat(notice.subjects()).singleElement().satisfies(one -> assertThat(one.name()).isEqualTo("测赵一"));
            assertThat(notice.endsAt()).isEqualTo("2021-05-01T00:00:00+08:00");
        });
        assertThat(board().hanging()).extracting(PublicNotices.Card::number).containsExactly(number);
        now = OffsetDateTime.parse("2021-05-01T00:00:00+08:00");
        assertThat(board().find(number)).isEmpty();
        assertThat(board().hanging()).isEmpty();
    }

    @Test
    void whoever_was_struck_is_not_read_any_more() {
        hangs();
        String receipt = objectedTo(2);
        in(() -> objections().decide(ROUND, found(receipt, true), REVIEWER));

        assertThat(board().find(publicities().of(ROUND).number()).orElseThrow().subjects())
            .extracting(PublicNotices.Entry::name).containsExactly("测赵一");
    }

    @Test
    void a_telephone_or_id_number_in_a_story_is_not_shown() {
        assertThat(PublicNotices.withoutNumbers("电话13800138000，证件13030619900101999X，帮扶12户"))
            .isEqualTo("电话****，证件****，帮扶12户");
    }

    private void hangs() {
        in(() -> lists().request(new HonourList(ROUND, PROVINCE, PROVINCE, PROVINCE, honours(), 5,
            List.of(candidate(FIRST, "测赵一"), candidate(SECOND, "测钱二")))));
        in(() -> publicities().post(ROUND, on("2021-04-25", null), REVIEWER));
    }

    private String objectedTo(int place) {
        return in(() -> objections().receive(publicities().of(ROUND).number(), "事迹不实", "", Optional.of(place)));
    }

    private static HonourList atTheBase() {
        return new HonourList(FIRST, BASE, COUNTY, COUNTY, honours(), 5, List.of(candidate(FIRST, "测赵一")));
    }

    private static HonourList.Candidate candidate(CaseId nomination, String name) {
        return new HonourList.Candidate(nomination, subject(name), true);
    }

    private static HonourSubject subject(String name) {
        return new HonourSubject(name, "男", "示例纺织有限公司工会", "主席", "三年帮扶困难职工12户");
    }

    private static Honours honours() {
        return new Honours("困难职工暖心人推荐人选公示", "冀工字〔2021〕11号", "冀工字〔2021〕11号 三.1", List.of(),
            Optional.of(NOON));
    }

    private static Posting on(String day, Integer workingDays) {
        return new Posting(LocalDate.parse(day), "公告栏", true, null, "冀工字〔2021〕11号", "0335-6012706", null,
            "示例厂工会", null, workingDays);
    }

    private static ObjectionFinding found(String receipt, boolean upheld) {
        return new ObjectionFinding(receipt, upheld, "经核实", "已核实", null, null, null, true);
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private Clock clock() {
        return Clock.fixed(now.toInstant(), ZoneId.of("Asia/Shanghai"));
    }

    private Publicities publicities() {
        DocumentsFixture documents = new DocumentsFixture(jdbc(), vault, clock());
        return new Publicities(new PublicityStore(jdbc(), sealed), new ObjectionStore(jdbc(), sealed), new WorkingDays(""),
            NumberSeriesFixture.on(database), documents.authorisations(sealed), documents.enclosures(), clock(), told::add);
    }

    private HonourLists lists() {
        return new HonourLists(new PublicityStore(jdbc(), sealed), new SubjectStore(jdbc(), sealed),
            new ObjectionStore(jdbc(), sealed), NumberSeriesFixture.on(database), clock(), told::add);
    }

    private Objections objections() {
        return new Objections(new ObjectionStore(jdbc(), sealed), publicities(), lists(), new Running(),
            new DocumentsFixture(jdbc(), vault, clock()).enclosures(), clock(), told::add);
    }

    private PublicNotices board() {
        return new PublicNotices(jdbc(), new PublicityStore(jdbc(), sealed), new SubjectStore(jdbc(), sealed), clock());
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(database);
    }

    private static final class Running implements PublicityProcess {

        @Override
        public boolean hold(CaseId caseId) {
            return true;
        }

        @Override
        public void objectionReceived(CaseId caseId) { }
    }
}
