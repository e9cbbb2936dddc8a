package cn.unioncare.quota;

import static cn.unioncare.quota.HebeiQuota.COUNTY_RANK;
import static cn.unioncare.quota.HebeiQuota.FRONTLINE;
import static cn.unioncare.quota.HebeiQuota.HEAD;
import static cn.unioncare.quota.HebeiQuota.MANAGER;
import static cn.unioncare.quota.HebeiQuota.people;
import static cn.unioncare.quota.HebeiQuota.shijiazhuang;
import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Where a choice leads: the tool says before the submission what can no longer be kept. */
class SelectionTest {

    private static final int SEQUENCES = 200_000;
    private static final int ACTS = 30;
    private static final List<String> KINDS = List.of(FRONTLINE, COUNTY_RANK, HEAD, MANAGER);

    @Test
    void choosing_a_fourth_other_leaves_too_few_places_for_the_front_line() {
        Selection three = new Selection(shijiazhuang(), people(0, 0, 3));

        assertThat(three.ifChosen(HEAD)).isEqualTo(new Outlook(4, -1, List.of("再选此人，一线工会干部将只剩 4 个名额，少于 5")));
        assertThat(three.ifChosen(FRONTLINE)).isEqualTo(new Outlook(4, 8, List.of()));
    }

    @Test
    void candidates_that_are_not_there_cannot_be_counted_on() {
        Outlook outlook = new Selection(shijiazhuang(), people(2, 0, 1)).outlook(people(1, 0, 6));

        assertThat(outlook.reasons()).containsExactly("一线工会干部连同尚未选的只有 3 人，少于 5");
        assertThat(outlook.most()).isEqualTo(5);
        assertThat(outlook.feasible()).isTrue();
    }

    @Test
    void a_second_of_county_rank_is_explained() {
        assertThat(new Selection(shijiazhuang(), people(5, 1, 0)).ifChosen(COUNTY_RANK).reasons())
            .containsExactly("再选此人，县处级干部将有 2 人，超过 1");
    }

    @Test
    void a_ninth_is_explained() {
        assertThat(new Selection(shijiazhuang(), people(8, 0, 0)).ifChosen(FRONTLINE).reasons())
            .containsExactly("再选此人，将推荐 9 人，超过名额 8 人");
    }

    @Test
    void too_few_candidates_leave_places_unused() {
        assertThat(new Selection(shijiazhuang(), people(5, 0, 0)).outlook(people(0, 3, 1)))
            .isEqualTo(new Outlook(3, 7, List.of("其余推荐对象在限额内最多推荐到 7 人，名额不能用满")));
    }

    @Test
    void a_joint_submission_is_judged_together_with_what_is_reserved() {
        Selection reserved = new Selection(shijiazhuang(), people(3, 1, 1));

        assertThat(reserved.with(people(2, 0, 1)).breaches()).isEmpty();
        assertThat(reserved.with(people(1, 0, 2)).breaches()).extracting(Breach::limit).containsExactly("FRONTLINE_MIN");
        assertThat(reserved.remaining()).isEqualTo(3);
    }

    @RepeatedTest(200)
    void what_it_says_of_the_future_is_what_trying_everything_finds(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int total = 1 + random.nextInt(6);
        int frontline = random.nextInt(total + 1);
        Quota quota = HebeiQuota.city(total, frontline, random.nextInt(total + 1));
        Selection selection = new Selection(quota, some(random, random.nextInt(total + 2)));
        List<String> candidates = some(random, random.nextInt(7));

        assertThat(selection.outlook(candidates).most()).isEqualTo(mostByTryingEverything(selection, candidates));
    }

    @Test
    void no_sequence_of_accepted_choices_ever_exceeds_a_limit() {
        Random random = new Random(Proof.SEED);
        int sequences = Proof.of(SEQUENCES);
        for (int sequence = 0; sequence < sequences; sequence++) {
            Selection reserved = new Selection(shijiazhuang(), List.of());
            for (int act = 0; act < ACTS; act++) {
                Selection wish = reserved.with(some(random, 1 + random.nextInt(3)));
                reserved = wish.breaches().isEmpty() ? wish : reserved;
                assertThat(reserved.chosen()).hasSizeLessThanOrEqualTo(8);
                assertThat(count(reserved, COUNTY_RANK)).isLessThanOrEqualTo(1);
                assertThat(count(reserved, FRONTLINE) * 10).isGreaterThanOrEqualTo(reserved.chosen().size() * 6);
            }
        }
        Proof.tell("nominations by the rule alone", sequences + " random sequences of " + ACTS
            + " joint submissions; no limit ever exceeded");
    }

    @RepeatedTest(20)
    void who_never_chooses_what_it_warns_of_uses_every_place(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> left = new ArrayList<>(people(8, 3, 8));
        Selection selection = new Selection(shijiazhuang(), List.of());
        while (selection.remaining() > 0) {
            String next = left.get(random.nextInt(left.size()));
            if (selection.ifChosen(next, left).reasons().isEmpty()) {
                left.remove(next);
                selection = selection.with(List.of(next));
            }
        }
        assertThat(selection.chosen()).hasSize(8);
        assertThat(selection.breaches()).isEmpty();
    }

    private static int mostByTryingEverything(Selection selection, List<String> candidates) {
        int most = -1;
        for (int choice = 0; choice < 1 << candidates.size(); choice++) {
            int chosen = choice;
            List<String> more = new ArrayList<>();
            for (int i = 0; i < candidates.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    more.add(candidates.get(i));
                }
            }
            Selection whole = selection.with(more);
            most = whole.breaches().isEmpty() ? Math.max(most, whole.chosen().size()) : most;
        }
        return most;
    }

    private static List<String> some(Random random, int size) {
        return random.ints(size, 0, KINDS.size()).mapToObj(KINDS::get).toList();
    }

    private static long count(Selection selection, String category) {
        return selection.chosen().stream().filter(category::equals).count();
    }
}
