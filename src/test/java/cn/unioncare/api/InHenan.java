package cn.unioncare.api;

import cn.unioncare.organisation.ReviewRoute;
import cn.unioncare.payments.DepositDecision;
import cn.unioncare.payments.Deposits;
import cn.unioncare.payments.NewDeposit;
import cn.unioncare.registry.ArchiveLifecycle;
import cn.unioncare.registry.ArchiveTraits;
import cn.unioncare.registry.Archives;
import cn.unioncare.registry.NewArchive;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Henan in the winter of 2018: a province, a city, a district and a plant, and nothing under way. */
abstract class InHenan extends ApiTest {

    static final String PROVINCE = "410000";
    static final String CITY = "410100";
    static final String DISTRICT = "410102";
    static final String PLANT = "41010201";
    static final String CLERK = "clerk." + DISTRICT;
    static final Actor DECIDES = new Actor("approver." + DISTRICT, new UnionCode(DISTRICT), Set.of("approver"));
    private static int cases;

    @Autowired
    private Archives registry;
    @Autowired
    ArchiveLifecycle lifecycle;
    @Autowired
    private Deposits deposits;

    @Override
    String begins() {
        return "2018-01-16T09:00:00+08:00";
    }

    @BeforeEach
    void nothing_is_under_way() {
        database.update("update campaign set state = 'CLOSED'");
        // What another test has left would be due as well once the time comes.
        database.update("delete from act_ru_job where process_def_key_ = 'assistance-campaign'");
        database.update("update statistics_report set standing = null where union_code like '41%'");
        database.update("update hardship_archive set state = 'CANCELLED' where determining_union like '41%'");
    }

    /** A household on file at that union. @return the archive's number */
    String onFile(String owner, String determining) {
        return onFile(owner, determining, Fictitious.householdRegister(), Fictitious.idNumber());
    }

    String onFile(String owner, String determining, String register, String head) {
        CaseId caseId = new CaseId("JD-%s-2017-%06d".formatted(determining, 500_000 + ++cases));
        return registry.establish(new NewArchive(caseId, new ReviewRoute(new UnionCode(owner), new UnionCode(determining),
            new UnionCode(determining), "410102"), register, new IdNumber(head), "测在档", 3, "低保户",
            "RS2016", "ILLNESS", "3", new ArchiveTraits("3", "ON_POST", "1"), Map.of()), new Actor("system", new UnionCode(owner), Set.of()));
    }

    String onFile() {
        return onFile(PLANT, DISTRICT);
    }

    String householdOf(String archive) {
        return one("select household from hardship_archive where number = ?", archive);
    }

    List<String> onFile(int households) {
        return IntStream.range(0, households).mapToObj(i -> householdOf(onFile())).toList();
    }

    ACampaign opened() {
        return ACampaign.opened(this, DISTRICT);
    }

    void deposited(String source, String amount) {
        Deposits.Entered entered = deposits.enter(new NewDeposit(source, 2018, NewDeposit.Kind.IN, new BigDecimal(amount), "豫财〔2018〕1号", null),
            new Actor(CLERK, new UnionCode(DISTRICT), Set.of("clerk")));
        deposits.decide(entered.fund(), entered.deposit().seq(), new DepositDecision(true, null),
            DECIDES);
    }
}
