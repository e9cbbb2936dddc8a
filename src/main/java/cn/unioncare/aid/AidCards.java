package cn.unioncare.aid;

import cn.unioncare.aid.AidView.Card;
import cn.unioncare.documents.CodeLists;
import cn.unioncare.payments.FundSources;
import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A row of the cases as it is shown: of the person a masked title only. */
@Component
class AidCards {

    private final FundSources sources;
    private final CodeLists lists;

    AidCards(FundSources sources, CodeLists lists) {
        this.sources = sources;
        this.lists = lists;
    }

    Card card(ResultSet row, Map<UnionCode, String> names) throws SQLException {
        AidCase aid = AidCases.aidCase(row, 0);
        String kind = aid.kind().orElse(null);
        String source = aid.source().orElse(null);
        return new Card(aid.id().value(), row.getString("title"), aid.state().name(), aid.state().label(), kind,
            Optional.ofNullable(kind).flatMap(code -> lists.labelOf("aid", code)).orElse(kind), aid.owner().value(),
            names.getOrDefault(aid.owner(), aid.owner().value()), aid.determining().value(), aid.household().orElse(null),
            aid.archive().orElse(null), aid.temporary().orElse(null), row.getString("need"), aid.asked(), aid.granted(), source,
            source == null ? null : sources.nameOf(source), aid.filedOn(), aid.payment().orElse(null), aid.paidOn().orElse(null),
            row.getObject("told_on", LocalDate.class), row.getObject("ended_on", LocalDate.class));
    }
}
