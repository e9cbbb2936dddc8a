package cn.unioncare.campaign;

import cn.unioncare.payments.Payee;
import cn.unioncare.registry.Archives;
import cn.unioncare.registry.PersonalField;
import cn.unioncare.registry.PersonalFiles;
import cn.unioncare.shared.CaseId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** In whose name a gift goes, as the registry or the campaign knows them; payments looks whether that will do. */
@Component
class GiftPayees {

    private final List<PersonalFiles> flows;
    private final Archives archives;
    private final Families families;

    GiftPayees(List<PersonalFiles> flows, Archives archives, Families families) {
        this.flows = List.copyOf(flows);
        this.archives = archives;
        this.families = families;
    }

    /** @param goods whether no account is needed */
    Payee of(CaseId season, GiftTable.Due due, boolean goods) {
        if (due.archiveCase() == null) {
            NewFamily family = families.find(season, due.subject()).orElseThrow();
            return new Payee(family.name(), family.idNumber(), null, null);
        }
        Map<String, String> known = flows.stream().filter(flow -> flow.knows(due.archiveCase())).findFirst()
            .map(flow -> flow.of(due.archiveCase())).orElse(List.of()).stream()
            .collect(Collectors.toMap(PersonalField::field, PersonalField::value, (one, same) -> one));
        String bank = goods ? null : archives.contentOf(due.archiveCase(), JsonNode.class).map(entry -> entry.path("bank").asText(null))
            .orElse(null);
        return new Payee(known.get("applicant.name"), known.get("applicant.idNumber"), bank, goods ? null : known.get("bankCard"));
    }
}
