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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A district's campaign of many households through the API, on PostgreSQL, with its figures. A command of its own:
 * {@code mvn test -Dtest=CampaignAtScaleTest -Dunioncare.households=20000}.
 */
@ProductOnPostgres
@EnabledIfSystemProperty(named = "unioncare.households", matches = "\\d+")
class CampaignAtScaleTest extends ApiTest {

    private static final String DISTRICT = "410102";
    private static final String PLANT = "41010201";
    private static final int PEOPLE = 4;
    private static final int A_TRANSACTION = 500;
    private static final int LOOKS = 10;
    private static final double MILLIS = 1_000_000.0;
    private static final double SECONDS = 1_000_000_000.0;

    @Autowired
    private Archives registry;
    @Autowired
    private PlatformTransactionManager transactions;

    @Override
    String begins() {
        return "2018-01-16T09:00:00+08:00";
    }

    @Test
    void a_district_visits_every_one_of_its_households() throws Exception {
        int households = Integer.getInteger("unioncare.households");
        timed("households put on file", households, () -> onFile(households));
        ACampaign campaign = ACampaign.opened(this, DISTRICT).done("PlanCampaign").done("ApprovePlan").done("CompareHouseholds")
            .done("ConfirmTargets");
        timed("visits given out", households, () -> campaign.done("ApproveTargets"));
        coverage(campaign, households, 0);
        Queue<String> visits = new ConcurrentLinkedQueue<>(database.queryForList("select visit from campaign_target", String.class));
        timed("visits handed in with two papers each, by " + PEOPLE + " people", households, () -> visited(campaign, visits));
        coverage(campaign, households, households);
        timePassesUntil("2018-02-17T00:00:01+08:00");
        campaign.reported();
        campaign.done("CloseReport");
        assertThat(campaign.state()).isEqualTo("CLOSED");
    }

    private Void onFile(int households) {
        TransactionTemplate together = new TransactionTemplate(transactions);
        for (int from = 0; from < households; from += A_TRANSACTION) {
            int first = from;
            together.executeWithoutResult(status -> IntStream.range(first, Math.min(first + A_TRANSACTION, households)).forEach(this::onFileNo));
        }
        return null;
    }

    private void onFileNo(int number) {
        registry.establish(new NewArchive(new CaseId("JD-410102-2017-%06d".formatted(number + 1)), new ReviewRoute(new UnionCode(PLANT),
            new UnionCode(DISTRICT), new UnionCode(DISTRICT), DISTRICT), Fictitious.householdRegister(), new IdNumber(Fictitious.idNumber()),
            "测在档", 3, "低保户", "RS2016", "ILLNESS", "3", new ArchiveTraits("3", "ON_POST", "1"), Map.of()), new Actor("system", new UnionCode(PLANT), Set.of()));
    }

    private Void visited(ACampaign campaign, Queue<String> visits) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            people.invokeAll(IntStream.range(0, PEOPLE).<Callable<Void>>mapToObj(person -> () -> {
                for (String visit = visits.poll(); visit != null; visit = visits.poll()) {
                    campaign.visited(visit);
                }
                return null;
            }).toList()).forEach(CampaignAtScaleTest::ended);
        } finally {
            people.shutdown();
        }
        return null;
    }

    private static void ended(Future<Void> one) {
        try {
            one.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private void coverage(ACampaign campaign, int total, int visited) {
        List<Double> took = IntStream.range(0, LOOKS).mapToObj(i -> {
            long began = System.nanoTime();
            JsonNode told = campaign.coverage();
            assertThat(told.path("total").asInt()).isEqualTo(total);
            assertThat(told.path("visited").asInt()).isEqualTo(visited);
            return (System.nanoTime() - began) / MILLIS;
        }).sorted().toList();
        Proof.tell(visited == 0 ? "campaign: coverage before the first visit" : "campaign: coverage after the last visit", String.format(
            Locale.ROOT, "%d households, median %.0f ms, slowest %.0f ms", total, took.get(LOOKS / 2), took.get(LOOKS - 1)));
    }

    private static void timed(String what, int count, Callable<?> deed) throws Exception {
        long began = System.nanoTime();
        deed.call();
        double seconds = (System.nanoTime() - began) / SECONDS;
        Proof.tell("campaign: " + what, String.format(Locale.ROOT, "%d in %.1f s, %.0f a second", count, seconds, count / seconds));
    }
}
