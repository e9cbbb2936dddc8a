package cn.unioncare.payments;

import cn.unioncare.eligibility.LocalStandard;
import cn.unioncare.eligibility.LocalStandards;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The caps of {@code payments/caps.csv}, reckoned for one wish with what has been paid or reserved before it. */
@Component
class Caps {

    /** @param limit in 元, empty where it cannot be reckoned; @param used what counts against it without this wish */
    record Reckoned(Cap cap, Optional<BigDecimal> limit, BigDecimal used) {

        boolean holds(BigDecimal amount) {
            return limit.filter(most -> used.add(amount).compareTo(most) <= 0).isPresent();
        }
    }

    private final List<Cap> caps = DataFile.rows("caps.csv", 6).stream().map(Cap::of).toList();
    private final LocalStandards standards;
    private final Unions unions;

    Caps(LocalStandards standards, Unions unions) {
        this.standards = standards;
        this.unions = unions;
    }

    /** @return those that are for this wish: what breaks one of them first, or the first where none is broken */
    Optional<Reckoned> of(PaymentRequest wish, Usage usage, LocalDate day) {
        List<Reckoned> found = caps.stream().filter(cap -> cap.isFor(wish)).map(cap -> reckoned(cap, wish, usage, day)).toList();
        return found.stream().filter(one -> !one.holds(wish.amount())).findFirst().or(() -> found.stream().findFirst());
    }

    private Reckoned reckoned(Cap cap, PaymentRequest wish, Usage usage, LocalDate day) {
        boolean unnamed = cap.per() == Cap.Per.STUDENT && wish.grounds().student() == null;
        return new Reckoned(cap, unnamed ? Optional.empty() : limit(cap, wish.payer(), wish.grounds(), day),
            cap.basis() == Cap.Basis.OWN_PART ? BigDecimal.ZERO : usage.of(cap, wish));
    }

    List<Cap> all() {
        return caps;
    }

    /** In 元; empty where it cannot be reckoned from what is known. */
    Optional<BigDecimal> limit(Cap cap, UnionCode payer, Grounds grounds, LocalDate day) {
        return switch (cap.basis()) {
            case STANDARD -> standard(payer, day).map(cap.value()::multiply);
            case OWN_PART -> Optional.ofNullable(grounds.ownPart()).map(cap.value()::multiply);
            case SUM -> Optional.of(cap.value());
        };
    }

    private Optional<BigDecimal> standard(UnionCode payer, LocalDate day) {
        return unions.find(payer).flatMap(union -> standards.on(union.region(), day)).map(LocalStandard::amount);
    }
}
