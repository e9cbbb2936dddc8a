package cn.unioncare.nomination.programme;

import cn.unioncare.eligibility.DecisionTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A programme with all that its files hold.
 *
 * @param form   what a nomination says
 * @param table  what of it meets the notice's conditions
 * @param quotas empty where the notice sets no number
 */
record LoadedProgramme(Programme programme, ProgrammeForm form, DecisionTable table, Optional<Quotas> quotas) {

    /** By what nominees are counted (人员结构); empty where the notice makes no difference between them. */
    List<String> categories() {
        return categoryNames().keySet().stream().toList();
    }

    Map<String, String> categoryNames() {
        return programme.quota().flatMap(QuotaPlan::category).flatMap(field -> form.field("facts." + field))
            .map(FormField::options).orElse(Map.of());
    }
}
