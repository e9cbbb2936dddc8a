package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.Proof;
import cn.unioncare.organisation.ReviewRoute;
import cn.unioncare.registry.ArchiveTraits;
import cn.unioncare.registry.Archives;
import cn.unioncare.registry.NewArchive;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A district's campaign of many households through the API, on PostgreSQL, with its figures. A command of its own:
 * {@code mvn test -Pscale -Dtest=CampaignAtScaleTest -Dunioncare.households=20000}.
 */
@OwnProductOnPostgres
@Tag("scale")
class CampaignAtScaleTest extends ApiTest {

    private static final String DISTRICT = "410102";
    private static final String PLANT = "41010201";
    private static final int PEOPLE = 4;
    private static final int A_TRANSACTION = 500;
    private static final int LOOKS = 10;
    private static final double MILLIS = 1_000_000.0;
    private static final double SECONDS = 1_000_000_000.0;

    private record Phase(String what, double seconds, int statements) { }

    private final List<Phase> phases = new ArrayList<>();

    @Autowired
    private Archives registry;
    @Autowired
    private PlatformTransactionManager transactions;

    @Override
    String begins() {
        return "2018-01-16T09:00:00+08:00";
    }

    @Test
    void a_district_visits_every_one_of_its_households() {
        int households = Integer.getInteger("unioncare.households");
        measured("households put on file", () -> onFile(households));
        ACampaign campaign = ACampaign.opened(this, DISTRICT).done("PlanCampaign").done("ApprovePlan").done("CompareHouseholds");
        measured("list confirmed", () -> campaign.done("ConfirmTargets"));
        measured("list approved, visits given out", () -> campaign.done("ApproveTargets"));
        coverage("before the first visit", campaign, households, 0);
        Queue<String> visits = new ConcurrentLinkedQueue<>(database.queryForList("select visit from campaign_target", String.class));
        measured("visits handed in with two papers each, by " + PEOPLE + " people", () -> visited(campaign, visits));
        coverage("after the last visit", campaign, households, households);
        measured("the festival over, tables drawn up and signed", () -> {
            timePassesUntil("2018-02-17T00:00:01+08:00");
            campaign.reported();
        });
        measured("final report", () -> campaign.done("CloseReport"));
        assertThat(campaign.state()).isEqualTo("CLOSED");
        told(households);
    }

    private void onFile(int households) {
        TransactionTemplate together = new TransactionTemplate(transactions);
        for (int from = 0; from < households; from += A_TRANSACTION) {
            int first = from;
            together.executeWithoutResult(status -> IntStream.range(first, Math.min(first + A_TRANSACTION, households)).forEach(this::onFileNo));
        }
    }

    private void onFileNo(int number) {
        registry.establish(new NewArchive(new CaseId("JD-410102-2017-%06d".formatted(number + 1)), new ReviewRoute(new UnionCode(PLANT),
            new UnionCode(DISTRICT), new UnionCode(DISTRICT), DISTRICT), Fictitious.householdRegister(), new IdNumber(Fictitious.idNumber()),
            "测在档", 3, "低保户", "RS2016", "ILLNESS", "3", new ArchiveTraits("3", "ON_POST", "1"), Map.of()), new Actor("system", new UnionCode(PLANT), Set.of()));
    }

    private void visited(ACampaign campaign, Queue<String> visits) {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            people.invokeAll(IntStream.range(0, PEOPLE).<Callable<Void>>mapToObj(person -> () -> {
                for (String visit = visits.poll(); visit != null; visit = visits.poll()) {
                    campaign.visited(visit);
                }
                return null;
            }).toList()).forEach(CampaignAtScaleTest::ended);
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        } finally {
            people.shutdown();
        }
    }

    private static void ended(Future<Void> one) {
        try {
            one.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private void coverage(String when, ACampaign campaign, int total, int visited) {
        List<Double> took = IntStream.range(0, LOOKS).mapToObj(i -> {
            long began = System.nanoTime();
            JsonNode told = campaign.coverage();
            assertThat(told.path("total").asInt()).isEqualTo(total);
            assertThat(told.path("visited").asInt()).isEqualTo(visited);
            return (System.nanoTime() - began) / MILLIS;
        }).sorted().toList();
        Proof.tell("campaign of " + total + ": coverage " + when, String.format(Locale.ROOT, "median %.0f ms, slowest %.0f ms",
            took.get(LOOKS / 2), took.get(LOOKS - 1)));
    }

    private void measured(String what, Runnable deed) {
        long began = System.nanoTime();
        int statements = CountedStatements.ofAll(deed);
        phases.add(new Phase(what, (System.nanoTime() - began) / SECONDS, statements));
        System.out.println(phases.get(phases.size() - 1));
    }

    private void told(int households) {
        double whole = phases.stream().mapToDouble(Phase::seconds).sum();
        phases.forEach(phase -> Proof.tell("campaign of " + households + ": " + phase.what(), String.format(Locale.ROOT,
            "%.2f statements a household, %.1f s, %.1f %% of the whole", (double) phase.statements() / households, phase.seconds(),
            100 * phase.seconds() / whole)));
    }
}
