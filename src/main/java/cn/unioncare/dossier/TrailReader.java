package cn.unioncare.dossier;

import cn.unioncare.audit.LedgerEntry;
import java.util.List;

/** Tells in Chinese what the ledger holds in codes, as this module asks for it. */
public interface TrailReader {

    /** @param entries of one case, in order */
    List<TrailLine> of(List<LedgerEntry> entries);
}
