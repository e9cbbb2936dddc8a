package cn.unioncare.aid;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The kinds of help that are given all year, from {@code aid/kinds.csv}; 送温暖 belongs to the campaigns. */
@Component
class AidKinds {

    private final Map<String, AidKind> kinds = DataFile.rows("kinds.csv", 5).stream().map(AidKind::of)
        .collect(Collectors.toMap(AidKind::code, Function.identity()));

    Optional<AidKind> find(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    /** @throws IllegalStateException if there is none of that code any more */
    AidKind of(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("no kind of aid " + code));
    }
}
