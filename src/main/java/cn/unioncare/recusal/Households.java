package cn.unioncare.recusal;

import cn.unioncare.shared.CaseId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Who is or was in the household of a case; answered by the flow that keeps the cases. */
public interface Households {

    /**
     * @param hashes keyed hashes of ID numbers
     * @return those of them that are or were in the household of the case, and on which day it was filed
     */
    Map<String, LocalDate> among(CaseId caseId, Collection<String> hashes);

    /** The cases in whose household one of these is or was: which of them, and on which day it was filed. */
    Map<CaseId, Map<String, LocalDate>> casesOf(Collection<String> hashes);

    /** The keyed hash of an ID number, as the households are kept under it. */
    String hashOf(String idNumber);
}
