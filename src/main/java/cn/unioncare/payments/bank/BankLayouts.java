package cn.unioncare.payments.bank;

import cn.unioncare.shared.UnionCode;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The layouts of {@code payments/bank-layouts.yaml}, and which union's bank wants which. */
@Component
public class BankLayouts {

    private static final String EVERYBODY = "*";

    /** @param unions the layout of each union by its code; {@code *} for all others */
    record Content(List<BankLayout> layouts, Map<String, String> unions) { }

    private final Content content;

    public BankLayouts() {
        this(BankLayouts.class.getResourceAsStream("/payments/bank-layouts.yaml"));
    }

    /** @throws IllegalStateException where a layout cannot lead a reply back to what was sent, or a union's is missing */
    BankLayouts(InputStream file) {
        content = read(file);
    }

    /** The layout of that union's bank. */
    public BankLayout of(UnionCode union) {
        String id = content.unions().getOrDefault(union.value(), content.unions().get(EVERYBODY));
        return content.layouts().stream().filter(layout -> layout.id().equals(id)).findFirst().orElseThrow(() ->
            new IllegalStateException("payments/bank-layouts.yaml: no layout " + id));
    }

    /** All of them. */
    public List<BankLayout> all() {
        return content.layouts();
    }

    private static Content read(InputStream file) {
        try (file) {
            Content content = YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build()
                .readValue(file, Content.class);
            content.layouts().forEach(BankLayouts::check);
            content.unions().values().forEach(id -> {
                if (content.layouts().stream().noneMatch(layout -> layout.id().equals(id))) {
                    throw new IllegalStateException("payments/bank-layouts.yaml: no layout " + id);
                }
            });
            return content;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("payments/bank-layouts.yaml", unreadable);
        }
    }

    // Without these a reply cannot be led back to what was sent, nor a payment to the bank's own books.
    private static void check(BankLayout layout) {
        Set<BankLayout.Value> sent = Set.copyOf(layout.columns().stream().map(BankLayout.Column::value).distinct().toList());
        Set<BankLayout.Answer> answered = Set.copyOf(layout.reply().columns().stream().map(BankLayout.Answered::answer).distinct().toList());
        if (!sent.containsAll(Set.of(BankLayout.Value.REFERENCE, BankLayout.Value.CARD, BankLayout.Value.NAME))
                || !answered.containsAll(Set.of(BankLayout.Answer.REFERENCE, BankLayout.Answer.RESULT, BankLayout.Answer.FLOW))
                || answered.contains(BankLayout.Answer.AMOUNT) == answered.contains(BankLayout.Answer.FEN)) {
            throw new IllegalStateException("payments/bank-layouts.yaml: " + layout.id()
                + " must send a reference, a name and a card, and the reply a reference, a result, a flow and one amount");
        }
    }
}
