package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.audit.LedgerWords;
import cn.unioncare.shared.CaseEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;

/** Hears what the ledger is told in any test, and remembers what there is no Chinese word for. */
@TestConfiguration
class SpokenLedger {

    private static final Set<String> UNTOLD = new ConcurrentSkipListSet<>();
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+");
    /** Random letters, and the address of what was refused. */
    private static final Set<String> NO_CODES = Set.of("receipt", "at");

    private final LedgerWords words;

    SpokenLedger(LedgerWords words) {
        this.words = words;
    }

    @EventListener
    void heard(CaseEvent event) {
        untoldIf(words.act(event.act()).equals(event.act()), "act " + event.act());
        event.facts().forEach((fact, value) -> {
            untoldIf(words.fact(fact).matches("\\w+"), "fact " + fact + " of " + event.act());
            if (fact.startsWith("field")) {
                for (String part : value.split("[^A-Za-z]+")) {
                    untoldIf(words.word("field", part).isEmpty(), "value field=" + part + " of " + event.act());
                }
            }
            for (String part : value.split("[, ]+")) {
                untoldIf(!NO_CODES.contains(fact) && CODE.matcher(part).matches() && words.word(fact, part).isEmpty(),
                    "value " + fact + "=" + part + " of " + event.act());
            }
        });
    }

    private static void untoldIf(boolean untold, String what) {
        if (untold) {
            UNTOLD.add(what);
        }
    }

    /** What has been asked for once is forgotten, so that one code fails one class. */
    static void hasWordsForEverything() {
        Set<String> untold = Set.copyOf(UNTOLD);
        UNTOLD.removeAll(untold);
        assertThat(untold).as("codes that audit/words.csv has no word for").isEmpty();
    }
}
