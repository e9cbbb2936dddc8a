package cn.unioncare.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.unioncare.history.EndedCases.Ended;
import cn.unioncare.inspection.Sampling.Drawn;
import cn.unioncare.shared.CaseId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A sample that anybody can draw again. */
class SamplingTest {

    private static final long SEED = 20180301;

    private final List<Ended> population = new ArrayList<>();

    private void ended(String union, String flow, int year, String outcome, int count) {
        IntStream.range(0, count).forEach(i -> {
            String number = "JD-130306-%d-%06d".formatted(year, population.size() + 1);
            population.add(new Ended(new CaseId(number), "run-" + number, union, flow, outcome));
        });
    }

    private static List<String> numbers(List<Drawn> drawn) {
        return drawn.stream().flatMap(one -> one.cases().stream()).map(ended -> ended.caseId().value()).toList();
    }

    private void fourStrata() {
        ended("13030601", "hardship-archiving", 2018, "Archived", 50);
        ended("13030601", "hardship-archiving", 2018, "Refused", 30);
        ended("13030602", "hardship-archiving", 2018, "Archived", 15);
        ended("13030602", "nomination", 2017, "Commended", 5);
    }

    @Test
    void the_same_seed_draws_the_same_cases_in_whatever_order_they_are_listed() {
        fourStrata();
        List<String> first = numbers(new Sampling(SEED).draw(population, 20));
        List<Ended> shuffled = new ArrayList<>(population);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(numbers(new Sampling(SEED).draw(shuffled, 20))).isEqualTo(first).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void another_seed_draws_others() {
        fourStrata();

        assertThat(numbers(new Sampling(SEED + 1).draw(population, 20))).isNotEqualTo(numbers(new Sampling(SEED).draw(population, 20)));
    }

    @Test
    void each_stratum_is_drawn_from_by_its_part_with_the_largest_remainders() {
        fourStrata();

        assertThat(new Sampling(SEED).draw(population, 20)).extracting(one -> one.stratum().outcome(), Drawn::population, one -> one.cases().size())
            .containsExactly(tuple("Archived", 50, 10), tuple("Refused", 30, 6),
                tuple("Archived", 15, 3), tuple("Commended", 5, 1));
    }

    @Test
    void of_fewer_cases_than_wanted_all_are_drawn() {
        fourStrata();

        assertThat(numbers(new Sampling(SEED).draw(population, 1000))).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void a_stratum_too_small_for_a_place_is_told_with_none() {
        ended("13030601", "hardship-archiving", 2018, "Archived", 99);
        ended("13030602", "hardship-archiving", 2018, "Archived", 1);

        assertThat(new Sampling(SEED).draw(population, 10)).extracting(one -> one.cases().size()).containsExactly(10, 0);
    }

    @Test
    void nothing_is_drawn_from_nothing() {
        assertThat(new Sampling(SEED).draw(List.of(), 10)).isEmpty();
    }
}
