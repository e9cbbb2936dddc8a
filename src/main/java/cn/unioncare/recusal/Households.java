package cn.unioncare.recusal;

import cn.unioncare.shared.CaseId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Who stands in the household of a case; answered by the registry. */
public interface Households {

    /**
     * @param hashes keyed hashes of ID numbers
     * @return those of them that are in the household of the case, and since when the case knows them
     */
    Map<String, LocalDate> among(CaseId caseId, Collection<String> hashes);

    /** The cases in whose household one of these stands: which of them, and since when the case knows them. */
    Map<CaseId, Map<String, LocalDate>> casesOf(Collection<String> hashes);

    /** The keyed hash of an ID number, as the households are kept under it. */
    String hashOf(String idNumber);
}
