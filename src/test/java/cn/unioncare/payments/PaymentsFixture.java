package cn.unioncare.payments;

import cn.unioncare.TestDatabases;
import cn.unioncare.documents.CaseSteps;
import cn.unioncare.documents.CodeLists;
import cn.unioncare.documents.DocumentsFixture;
import cn.unioncare.eligibility.LocalStandard;
import cn.unioncare.organisation.OrganisationFixture;
import cn.unioncare.organisation.Unions;
import cn.unioncare.payments.bank.BankLayouts;
import cn.unioncare.recusal.RecusalFixture;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.registry.NumberSeriesFixture;
import cn.unioncare.registry.RegistryFixture;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.SealedJson;
import cn.unioncare.vault.TestVault;
import cn.unioncare.vault.Vault;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The payments of 抚宁区 on a database of its own, without the rest of the product. */
final class PaymentsFixture {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2018-02-01T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    static final UnionCode COUNTY = new UnionCode("130306");
    static final Actor CLERK = new Actor("clerk.130306", COUNTY, Set.of("clerk"));
    static final Actor APPROVER = new Actor("approver.130306", COUNTY, Set.of("approver"));
    static final Actor REVIEWER = new Actor("reviewer.130306", COUNTY, Set.of("reviewer"));
    static final Actor CASHIER = new Actor("cashier.130306", COUNTY, Set.of("cashier"));
    static final CaseId CAMPAIGN = new CaseId("SW-130306-2018-000001");

    final JdbcClient jdbc;
    final Payments payments;
    final PaymentGate gate;
    final Deposits deposits;
    final FundSearch funds;
    final PaymentSearch search;
    final PaymentTable table;
    final FundTable fundTable;
    final RegistryFixture registry;
    final Batches batches;
    final PayingOut paying;
    final AccountCorrections accounts;
    final Reversals reversals;
    final Recoveries recoveries;
    final Repayments repayments;
    final RecoveryWithdrawals withdrawals;
    final BankFiles bankFiles;
    final DocumentsFixture documents;
    final BatchTable batchTable;
    final List<Object> events = new ArrayList<>();
    private final TransactionTemplate transaction;
    private int households;

    PaymentsFixture(DataSource database) {
        TestDatabases.migrate(database, "V2__organisation.sql", "V4__registry.sql", "V5__notices.sql", "V6__hardship.sql",
            "V11__documents.sql", "V40__trail.sql", "V19__recusal.sql", "V22__nomination.sql", "V28__payments.sql", "V30__archive_history.sql",
            "V34__recovery_causes.sql");
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        JdbcTemplate rows = new JdbcTemplate(database);
        Vault vault = TestVault.withRandomKeys();
        registry = new RegistryFixture(database, vault, CLOCK);
        jdbc.sql("""
            insert into union_unit (code, name, tier, parent, region, determines) values
                ('130306', '抚宁区总工会', 'COUNTY', null, '130306', true),
                ('130102', '长安区总工会', 'COUNTY', null, '130102', true)""").update();
        Unions unions = OrganisationFixture.unions(jdbc);
        CodeLists lists = new CodeLists();
        FundSources sources = new FundSources(lists);
        SealedJson json = new SealedJson(vault, new ObjectMapper());
        PaymentHistory history = new PaymentHistory(jdbc, vault);
        fundTable = new FundTable(jdbc, rows, NumberSeriesFixture.on(database), CLOCK);
        table = new PaymentTable(jdbc, rows, json, history, CLOCK);
        gate = new PaymentGate(registry.standings(), sources, new Caps((region, day) -> Optional.of(new LocalStandard(region,
            LocalDate.of(2018, 1, 1), new BigDecimal("550"), "抚工通字[2018]2号")).filter(one -> region.equals("130306")), unions),
            history, CLOCK);
        NumberSeries numbers = NumberSeriesFixture.on(database);
        PaymentRecords records = new PaymentRecords(events::add);
        payments = new Payments(gate, registry.standings(), table, fundTable, sources, numbers, records, CLOCK);
        funds = new FundSearch(jdbc, unions, sources);
        deposits = new Deposits(new DepositTable(jdbc, CLOCK), fundTable, funds, events::add);
        search = new PaymentSearch(jdbc, funds, sources, table, lists, RecusalFixture.withoutKin());
        documents = new DocumentsFixture(jdbc, vault, CLOCK);
        PaymentFile file = new PaymentFile(new CaseSteps(jdbc, vault, new SealedJson(vault, withDates()), documents.enclosures(),
            CLOCK, events::add));
        PaymentProcess nothingRuns = new PaymentProcess() {
            @Override
            public void startBatch(CaseId batch, UnionCode payer, String title) { }

            @Override
            public void startRecovery(CaseId recovery, UnionCode payer, String title) { }

            @Override
            public void withdrawRecovery(CaseId recovery) { }
        };
        batchTable = new BatchTable(jdbc, rows, CLOCK);
        Vouchers vouchers = new Vouchers(jdbc, rows, numbers, CLOCK);
        BankFileTable bankTable = new BankFileTable(jdbc, CLOCK);
        batches = new Batches(batchTable, table, funds, sources, registry.standings(), numbers, file, nothingRuns, unions, CLOCK);
        paying = new PayingOut(batchTable, table, bankTable, new Receipts(table, fundTable, vouchers, registry.ledger(), lists,
            records), file);
        accounts = new AccountCorrections(batchTable, table, payments, file);
        reversals = new Reversals(new ReversalTable(jdbc, CLOCK), table, search, fundTable, vouchers, registry.ledger(), records,
            CLOCK);
        RecoveryTable recoveryTable = new RecoveryTable(jdbc, vault, CLOCK);
        recoveries = new Recoveries(recoveryTable, table, search, numbers, file, nothingRuns, records, unions, CLOCK);
        repayments = new Repayments(recoveryTable, table, fundTable, vouchers, registry.ledger(), file, records, CLOCK);
        withdrawals = new RecoveryWithdrawals(new RecoverySearch(recoveryTable, funds, file), recoveryTable, table, file, nothingRuns,
            records, CLOCK);
        bankFiles = new BankFiles(batchTable, table, bankTable, new BankLayouts(), lists, RecusalFixture.withoutKin(), vault,
            events::add);
    }

    private static ObjectMapper withDates() {
        return new ObjectMapper().registerModule(new JavaTimeModule());
    }

    <T> T inOne(Supplier<T> deed) {
        return transaction.execute(status -> deed.get());
    }

    void inOne(Runnable deed) {
        transaction.executeWithoutResult(status -> deed.run());
    }

    /** @return the number of the fund that holds that much now */
    String fund(String source, String amount) {
        Deposits.Entered entered = inOne(() -> deposits.enter(new NewDeposit(source, 2018, NewDeposit.Kind.IN,
            new BigDecimal(amount), "冀财社〔2018〕1号", null), CLERK));
        inOne(() -> deposits.decide(entered.fund(), entered.deposit().seq(), new DepositDecision(true, null), APPROVER));
        return entered.fund();
    }

    /** A household on file, asked to be paid 1,000 元 of 送温暖 from central money. */
    Wish household() {
        int number = ++households;
        String id = idNumber(number);
        String name = "测户" + number;
        String archive = inOne(() -> registry.onFile(new CaseId("JD-130306-2018-%06d".formatted(number)), "130306%06d".formatted(number),
            name, new IdNumber(id)));
        return new Wish(CAMPAIGN, archive, registry.householdOf(archive), "CENTRAL", "08", "1000.00", Method.BANK,
            new Payee(name, id, "中国建设银行抚宁支行", card(number)), null, Grounds.NONE);
    }

    /** A request on its way, with what a test would have otherwise. */
    record Wish(CaseId occasion, String archive, String household, String source, String kind, String amount, Method method,
                Payee payee, String goods, Grounds grounds) {

        Wish from(String other) {
            return new Wish(occasion, archive, household, other, kind, amount, method, payee, goods, grounds);
        }

        Wish of(String other) {
            return new Wish(occasion, archive, household, source, kind, other, method, payee, goods, grounds);
        }

        Wish kind(String other, Grounds why) {
            return new Wish(occasion, archive, household, source, other, amount, method, payee, goods, why);
        }

        Wish at(CaseId other) {
            return new Wish(other, archive, household, source, kind, amount, method, payee, goods, grounds);
        }

        Wish to(Payee other) {
            return new Wish(occasion, archive, household, source, kind, amount, method, other, goods, grounds);
        }

        Wish goods(String what) {
            return new Wish(occasion, archive, household, source, kind, amount, Method.IN_KIND, payee, what, grounds);
        }

        Wish offFile() {
            return new Wish(occasion, null, "LS-130306-2018-000001", source, kind, amount, method, payee, goods, grounds);
        }

        PaymentRequest request() {
            return new PaymentRequest(occasion, occasion, household, archive, COUNTY, source, kind, new BigDecimal(amount), method,
                payee, goods, grounds);
        }
    }

    String asked(Wish wish) {
        return inOne(() -> payments.request(List.of(wish.request()), CLERK)).get(0);
    }

    List<PaymentFinding> findings(Wish wish) {
        return inOne(() -> gate.check(wish.request()));
    }

    Fund look(String fund) {
        return funds.get(fund, CLERK);
    }

    /** The order codes 996 to 999 are nobody's (domain.md 7). */
    static String idNumber(int number) {
        String base = "130306" + LocalDate.of(1960, 1, 1).plusDays(number).toString().replace("-", "") + "996";
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (base.charAt(i) - '0') * weights[i];
        }
        return base + "10X98765432".charAt(sum % 11);
    }

    static String card(int number) {
        String digits = "621700%012d".formatted(number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
