package cn.unioncare.payments;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.shared.Refusal;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The sources of money and their rules, from {@code payments/sources.csv}; their names are the list {@code fund-source}. */
@Component
public class FundSources {

    public static final String LIST = "fund-source";

    private final Map<String, FundSource> sources = DataFile.rows("sources.csv", 5).stream()
        .map(cells -> new FundSource(cells[0], Boolean.parseBoolean(cells[1]), Arrays.stream(cells[2].split("\\|"))
            .map(Method::valueOf).collect(Collectors.toSet()), Boolean.parseBoolean(cells[3]), cells[4]))
        .collect(Collectors.toMap(FundSource::code, Function.identity()));
    private final CodeLists lists;

    FundSources(CodeLists lists) {
        this.lists = lists;
    }

    /** @throws Refusal 400 at {@code source} if there is none of that code */
    FundSource of(String code) {
        FundSource found = code == null ? null : sources.get(code);
        if (found == null) {
            throw Refusal.invalid("source", "没有这种资金来源，请从列表中选择");
        }
        return found;
    }

    /** In Chinese; the code itself where a later release has left it out. */
    public String nameOf(String code) {
        return lists.labelOf(LIST, code).orElse(code);
    }
}
