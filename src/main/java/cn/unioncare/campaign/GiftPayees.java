package cn.unioncare.campaign;

import cn.unioncare.payments.Payee;
import cn.unioncare.registry.Archives;
import cn.unioncare.shared.CaseId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * In whose name gifts go: of those on file as the 困难职工档案表 stands now, of the others as the campaign has entered them.
 * Payments looks whether that will do. One statement for all on file.
 */
@Component
class GiftPayees {

    private final Archives archives;
    private final Families families;

    GiftPayees(Archives archives, Families families) {
        this.archives = archives;
        this.families = families;
    }

    /** By subject. @param goods whether no account is needed */
    Map<String, Payee> of(CaseId season, List<GiftTable.Due> due, boolean goods) {
        Map<CaseId, JsonNode> onFile = archives.contentsOf(due.stream().map(GiftTable.Due::archiveCase).filter(Objects::nonNull).toList(),
            JsonNode.class);
        Map<String, Payee> payees = new HashMap<>();
        due.forEach(one -> payees.put(one.subject(), one.archiveCase() == null ? ofFamily(season, one.subject())
            : onFile(onFile.get(one.archiveCase()), goods)));
        return payees;
    }

    private Payee ofFamily(CaseId season, String subject) {
        NewFamily family = families.find(season, subject).orElseThrow();
        return new Payee(family.name(), family.idNumber(), null, null);
    }

    private static Payee onFile(JsonNode archive, boolean goods) {
        if (archive == null) {
            return new Payee(null, null, null, null);
        }
        return new Payee(text(archive, "/application/applicant/name"), text(archive, "/application/applicant/idNumber"),
            goods ? null : text(archive, "/entry/bank"), goods ? null : text(archive, "/entry/bankCard"));
    }

    private static String text(JsonNode archive, String place) {
        return archive.at(place).asText(null);
    }
}
