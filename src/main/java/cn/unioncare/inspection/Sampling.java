package cn.unioncare.inspection;

import cn.unioncare.history.EndedCases.Ended;
import cn.unioncare.quota.Allocation;
import cn.unioncare.quota.Claim;
import cn.unioncare.quota.Share;
import cn.unioncare.quota.Weight;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws a sample that anybody can draw again: cases that are alike form a stratum, each stratum gets its part of the sample
 * by the largest remainders, and within it the seed decides over the case numbers in their order. How the database happens
 * to list the cases plays no part, nor does who draws.
 */
final class Sampling {

    private static final String CASES = "cases";
    private static final int YEAR = 2;

    /** @param population how many there are, of which those were drawn */
    record Drawn(Stratum stratum, int population, List<Ended> cases) { }

    private final long seed;

    Sampling(long seed) {
        this.seed = seed;
    }

    /**
     * @param size how many; all where there are no more
     * @return every stratum in order, also one of which none was drawn
     */
    List<Drawn> draw(List<Ended> population, int size) {
        Map<Stratum, List<Ended>> strata = population.stream()
            .collect(Collectors.groupingBy(Sampling::stratum, TreeMap::new, Collectors.toList()));
        if (strata.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> places = places(strata, Math.min(size, population.size()));
        Random random = new Random(seed);
        List<Drawn> drawn = new ArrayList<>();
        strata.forEach((stratum, cases) -> drawn.add(new Drawn(stratum, cases.size(), some(cases, places.get(stratum.key()), random))));
        return drawn;
    }

    private static Map<String, Integer> places(Map<Stratum, List<Ended>> strata, int size) {
        List<Claim> claims = strata.entrySet().stream()
            .map(one -> new Claim(one.getKey().key(), one.getKey().key(), Map.of(CASES, (long) one.getValue().size()))).toList();
        return new Allocation(List.of(new Weight(CASES, "案件数", 1))).of(size, claims).stream()
            .collect(Collectors.toMap(Share::unit, Share::places));
    }

    private static List<Ended> some(List<Ended> cases, int wanted, Random random) {
        List<Ended> shuffled = new ArrayList<>(cases);
        shuffled.sort(Comparator.comparing(ended -> ended.caseId().value()));
        Collections.shuffle(shuffled, random);
        return shuffled.stream().limit(wanted).sorted(Comparator.comparing(ended -> ended.caseId().value())).toList();
    }

    static Stratum stratum(Ended ended) {
        return new Stratum(ended.union(), ended.flow(), Year.parse(ended.caseId().value().split("-")[YEAR]).getValue(), ended.outcome());
    }
}
