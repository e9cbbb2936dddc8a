package cn.unioncare.payments;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What households and students have been paid, or have reserved, this year; it grows with each wish of a list. */
final class Usage {

    /** @param whose a household's number, or a student's keyed hash */
    record Key(String whose, String kind, String source) { }

    private final Map<Key, BigDecimal> sums = new HashMap<>();
    private final Map<String, String> hashes;

    /** @param hashes the keyed hash of each student's ID number */
    Usage(Map<String, String> hashes) {
        this.hashes = Map.copyOf(hashes);
    }

    void add(Key key, BigDecimal amount) {
        sums.merge(key, amount, BigDecimal::add);
    }

    void add(PaymentRequest wish) {
        add(new Key(wish.household(), wish.aidKind(), wish.fundSource()), wish.amount());
        if (wish.grounds().student() != null) {
            add(new Key(hashes.get(wish.grounds().student()), wish.aidKind(), wish.fundSource()), wish.amount());
        }
    }

    /** What counts against that cap. */
    BigDecimal of(Cap cap, PaymentRequest wish) {
        String whose = cap.per() == Cap.Per.HOUSEHOLD ? wish.household()
            : wish.grounds().student() == null ? null : hashes.get(wish.grounds().student());
        return sums.entrySet().stream().filter(sum -> sum.getKey().whose().equals(whose) && sum.getKey().kind().equals(cap.kind())
                && (cap.source().equals("*") || cap.source().equals(sum.getKey().source())))
            .map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
