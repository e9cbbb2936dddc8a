package cn.unioncare.vault;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import cn.unioncare.vault.SealedRows.Row;

/**
 * Walks through one column and seals anew what is not sealed with the wanted version. A few rows a transaction, and each
 * only where the value that was read still stands: whoever writes in the meantime writes with the new key already and
 * is not overwritten. Where it is broken off it can be begun again: what is done is passed over.
 */
@Component
class Resealing {

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
    private static final int ROWS_AT_A_TIME = 20;

    /** Told of each batch within its transaction. */
    interface Progress {

        /** @return false if the walk is to end without this batch */
        boolean batch(int done, int broken, boolean last);
    }

    private record Batch(List<Row> rows, boolean wanted) { }

    private final SealedRows rows;
    private final Vault vault;
    private final TransactionTemplate transaction;

    Resealing(SealedRows rows, Vault vault, TransactionTemplate transaction) {
        this.rows = rows;
        this.vault = vault;
        this.transaction = transaction;
    }

    /** @return false if it was told to end before the end of the column */
    boolean walk(SealedColumn column, int version, Progress progress) {
        List<Object> after = List.of();
        while (true) {
            List<Object> from = after;
            Batch batch = transaction.execute(status -> {
                Batch done = batch(column, version, from, progress);
                if (!done.wanted()) {
                    status.setRollbackOnly();
                }
                return done;
            });
            if (!batch.wanted() || batch.rows().size() < ROWS_AT_A_TIME) {
                return batch.wanted();
            }
            after = batch.rows().get(batch.rows().size() - 1).key();
        }
    }

    private Batch batch(SealedColumn column, int version, List<Object> after, Progress progress) {
        List<Row> found = rows.others(column, version, after, ROWS_AT_A_TIME);
        int done = 0;
        int broken = 0;
        for (Row row : found) {
            try {
                done += rows.replace(column, row, resealed(row)) ? 1 : 0;
            } catch (SealBroken spoilt) {
                LOG.error("left as it is: {}", spoilt.getMessage());
                broken++;
            }
        }
        return new Batch(found, progress.batch(done, broken, found.size() < ROWS_AT_A_TIME));
    }

    private Object resealed(Row row) {
        return row.sealed() instanceof byte[] bytes ? vault.seal(row.place(), vault.open(row.place(), bytes))
            : vault.seal(row.place(), vault.open(row.place(), (String) row.sealed()));
    }
}
