package cn.unioncare.rights;

import cn.unioncare.privacy.Holding;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/**
 * The answer to a person who asked, to be printed and handed over.
 *
 * @param number    of the request, under which the ledger knows it
 * @param idNumber  shortened: the paper is handed to somebody who knows it
 * @param union     which union answers
 * @param cases     empty where nothing is held
 */
public record Disclosure(String number, String idNumber, String requestedBy, LocalDate requestedOn, LocalDate answeredOn,
                         String union, String unionName, String answeredBy, List<CaseHoldings> cases) {

    /** @param place whether as the applicant or as a member of the household */
    public record CaseHoldings(@JsonProperty("case") String caseId, String place, List<Group> groups) { }

    public record Group(String name, List<Item> items) { }

    public record Item(String title, List<Holding.Line> lines) { }
}
