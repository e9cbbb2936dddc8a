package cn.unioncare.payments;

import cn.unioncare.eligibility.DecisionTable;
import cn.unioncare.registry.Standings;
import cn.unioncare.registry.Standings.Standing;
import cn.unioncare.vault.IdNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a sum may be paid: the rules are {@code payment-gate.dmn}, the facts come from the registry, the sources, the caps
 * and what was paid before. Stores nothing.
 */
@Component
public class PaymentGate {

    private static final String TABLE = "payment-gate";
    private static final String NO_ARCHIVE = "NONE";

    private final DecisionTable table = read();
    private final Standings standings;
    private final FundSources sources;
    private final Caps caps;
    private final PaymentHistory history;
    private final Clock clock;

    PaymentGate(Standings standings, FundSources sources, Caps caps, PaymentHistory history, Clock clock) {
        this.standings = standings;
        this.sources = sources;
        this.caps = caps;
        this.history = history;
        this.clock = clock;
    }

    /** @return why not, in the order of the table; nothing where it may be paid */
    @Transactional(readOnly = true)
    public List<PaymentFinding> check(PaymentRequest wish) {
        return check(List.of(wish)).get(0);
    }

    /** The same for many, each held against those before it too; in a fixed number of statements. */
    @Transactional(readOnly = true)
    public List<List<PaymentFinding>> check(List<PaymentRequest> wishes) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Standing> known = standings.of(wishes.stream().map(PaymentRequest::archive).filter(Objects::nonNull)
            .distinct().toList());
        Usage usage = history.usage(wishes, today.getYear());
        Set<PaymentHistory.Once> once = history.once(wishes);
        List<List<PaymentFinding>> findings = new ArrayList<>();
        for (PaymentRequest wish : wishes) {
            Optional<Caps.Reckoned> cap = caps.of(wish, usage, today);
            boolean repeated = !once.add(PaymentHistory.Once.of(wish));
            findings.add(findings(wish, Optional.ofNullable(wish.archive()).map(known::get), cap, repeated));
            usage.add(wish);
        }
        return findings;
    }

    /** Which text of the table is applied, for the ledger. */
    String version() {
        return table.version().table() + " " + table.version().digest();
    }

    private List<PaymentFinding> findings(PaymentRequest wish, Optional<Standing> standing, Optional<Caps.Reckoned> cap,
                                          boolean repeated) {
        FundSource source = sources.of(wish.fundSource());
        Payee payee = wish.payee();
        Map<String, Object> facts = new HashMap<>();
        facts.put("fiscal", source.fiscal());
        facts.put("archive", standing.map(one -> one.state().name()).orElse(NO_ARCHIVE));
        facts.put("temporary", source.temporary());
        facts.put("method", wish.method().name());
        facts.put("methodAllowed", source.methods().contains(wish.method()));
        facts.put("identified", payee.hasSoundId());
        facts.put("realName", isRealName(wish, standing));
        facts.put("card", payee.card());
        facts.put("bankNamed", payee.bank() != null && !payee.bank().isBlank());
        facts.put("goodsNamed", wish.goods() != null && !wish.goods().isBlank());
        facts.put("capKnown", cap.isEmpty() || cap.get().limit().isPresent());
        facts.put("withinCap", cap.isEmpty() || cap.get().limit().isEmpty() || cap.get().holds(wish.amount()));
        facts.put("repeated", repeated);
        return table.findingsAtFields(facts, figures(wish, source, cap)).stream()
            .map(found -> new PaymentFinding(found.field(), found.finding().clause(), found.finding().reason())).toList();
    }

    // 实名制: the name and the number are those of the worker whose archive it is; without an archive both must be there.
    private boolean isRealName(PaymentRequest wish, Optional<Standing> standing) {
        Payee payee = wish.payee();
        if (payee.name() == null || payee.name().isBlank()) {
            return false;
        }
        if (wish.archive() == null) {
            return true;
        }
        return standing.filter(one -> one.household().equals(wish.household())
            && one.nameHash().equals(standings.nameHash(payee.name()))
            && (one.idHash() == null || !payee.hasSoundId()
                || one.idHash().equals(standings.idHash(new IdNumber(payee.idNumber()))))).isPresent();
    }

    private Map<String, String> figures(PaymentRequest wish, FundSource source, Optional<Caps.Reckoned> cap) {
        return Map.of("source", sources.nameOf(source.code()), "sourceClause", source.clause(), "amount",
            wish.amount().toPlainString(), "method", wish.method().label(),
            "cap", cap.map(one -> one.cap().rule()).orElse(""),
            "used", cap.map(one -> one.used().setScale(2).toPlainString()).orElse(""),
            "limit", cap.flatMap(Caps.Reckoned::limit).map(PaymentGate::yuan).orElse(""));
    }

    private static String yuan(BigDecimal sum) {
        return sum.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static DecisionTable read() {
        try (InputStream file = PaymentGate.class.getResourceAsStream("/processes/assistance/" + TABLE + ".dmn")) {
            return DecisionTable.read(TABLE, file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
