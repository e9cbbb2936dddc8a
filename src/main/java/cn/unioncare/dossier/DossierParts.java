package cn.unioncare.dossier;

import cn.unioncare.shared.CaseId;
import java.util.Optional;

/** What a module holds of a case: each tells its own, so that whoever reads the whole of it needs to know no flow. */
public interface DossierParts {

    /**
     * Everything, whoever asks: what is not for a reader is left out by {@link CaseRecords}.
     *
     * @return empty where the module has nothing of the case
     */
    Optional<CaseParts> of(CaseId caseId);
}
