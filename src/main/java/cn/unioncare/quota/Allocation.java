package cn.unioncare.quota;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Shares places out by weighted counts, exactly: each unit gets the whole part of its share, and what is left goes to the
 * largest remainders, of equal ones to the unit that comes first by its code. The result is a proposal that a named person
 * adjusts with a reason and adopts.
 *
 * @param weights at least one
 */
public record Allocation(List<Weight> weights) {

    /** @throws IllegalArgumentException if there is no weight, or a count is weighed twice */
    public Allocation {
        weights = List.copyOf(weights);
        if (weights.isEmpty() || weights.stream().map(Weight::count).distinct().count() < weights.size()) {
            throw new IllegalArgumentException("分配依据至少一项，且每项只写一次");
        }
    }

    /**
     * Shares all places out.
     *
     * @param places not negative
     * @param claims one for each unit; the order does not matter
     * @return one for each unit, in the order of the claims; their places sum up to {@code places}
     * @throws IllegalArgumentException if there is no unit, a unit claims twice, or places are negative
     */
    public List<Share> of(int places, List<Claim> claims) {
        if (places < 0 || claims.isEmpty() || claims.stream().map(Claim::unit).distinct().count() < claims.size()) {
            throw new IllegalArgumentException("名额不能为负数，参加分配的单位至少一个，且每个单位只列一次");
        }
        Map<String, BigInteger> parts = claims.stream().collect(Collectors.toMap(Claim::unit, claim -> part(claim, claims)));
        BigInteger whole = parts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        Map<String, Integer> given = largestRemainders(places, parts, whole);
        return claims.stream().map(claim -> new Share(claim.unit(), claim.name(), given.get(claim.unit()), reason(claim))).toList();
    }

    /** Whether there are counts to share out by, and no unit has any: whatever came out would rest on nothing. */
    public boolean lacksCounts(List<Claim> claims) {
        List<Weight> reported = weights.stream().filter(weight -> !weight.count().equals(Weight.EACH_UNIT)).toList();
        return !reported.isEmpty() && reported.stream().allMatch(weight -> sum(weight, claims).signum() == 0);
    }

    /** A unit's part of the whole, over the common denominator of all counts. A count that nobody has is left out. */
    private BigInteger part(Claim claim, List<Claim> claims) {
        BigInteger part = BigInteger.ZERO;
        for (Weight weight : counted(claims)) {
            BigInteger others = counted(claims).stream().filter(other -> other != weight)
                .map(other -> sum(other, claims)).reduce(BigInteger.ONE, BigInteger::multiply);
            part = part.add(BigInteger.valueOf(weight.weight()).multiply(count(weight, claim)).multiply(others));
        }
        return counted(claims).isEmpty() ? BigInteger.ONE : part;
    }

    private List<Weight> counted(List<Claim> claims) {
        return weights.stream().filter(weight -> sum(weight, claims).signum() > 0).toList();
    }

    private static BigInteger sum(Weight weight, List<Claim> claims) {
        return claims.stream().map(claim -> count(weight, claim)).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger count(Weight weight, Claim claim) {
        return weight.count().equals(Weight.EACH_UNIT) ? BigInteger.ONE : BigInteger.valueOf(claim.of(weight.count()));
    }

    private static Map<String, Integer> largestRemainders(int places, Map<String, BigInteger> parts, BigInteger whole) {
        Map<String, BigInteger[]> shares = parts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
            part -> part.getValue().multiply(BigInteger.valueOf(places)).divideAndRemainder(whole)));
        int left = places - shares.values().stream().mapToInt(share -> share[0].intValue()).sum();
        List<String> first = new ArrayList<>(shares.keySet());
        first.sort(Comparator.comparing((String unit) -> shares.get(unit)[1]).reversed().thenComparing(Function.identity()));
        return shares.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
            share -> share.getValue()[0].intValue() + (first.indexOf(share.getKey()) < left ? 1 : 0)));
    }

    private String reason(Claim claim) {
        return weights.stream().map(weight -> weight.count().equals(Weight.EACH_UNIT) ? weight.name() + "（各单位相同）"
            : weight.name() + " " + claim.of(weight.count())).collect(Collectors.joining("，"));
    }
}
