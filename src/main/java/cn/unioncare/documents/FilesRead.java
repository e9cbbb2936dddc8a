package cn.unioncare.documents;

import cn.unioncare.shared.CaseId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The case files that one transaction has read, so that a step which looks at several earlier ones reads its file once.
 * Nobody but the transaction itself sees them, and they go with it.
 */
final class FilesRead<T> implements TransactionSynchronization {

    private final Object owner;
    private final Map<CaseId, List<T>> files = new HashMap<>();

    private FilesRead(Object owner) {
        this.owner = owner;
    }

    /** The synchronizations belong to the innermost transaction, so a transaction of its own reads its own files. */
    @SuppressWarnings("unchecked")
    static <T> FilesRead<T> of(Object owner) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new FilesRead<>(owner);
        }
        return (FilesRead<T>) TransactionSynchronizationManager.getSynchronizations().stream()
            .filter(known -> known instanceof FilesRead<?> read && read.owner == owner).findFirst()
            .orElseGet(() -> {
                FilesRead<T> read = new FilesRead<>(owner);
                TransactionSynchronizationManager.registerSynchronization(read);
                return read;
            });
    }

    /** @return the file, to be added to when the table is */
    List<T> file(CaseId caseId, Function<CaseId, List<T>> reader) {
        return files.computeIfAbsent(caseId, reader);
    }

    /** @return those of these cases whose file has not been read */
    Set<CaseId> unread(Collection<CaseId> cases) {
        return cases.stream().filter(caseId -> !files.containsKey(caseId)).collect(Collectors.toSet());
    }

    @Override
    public void savepointRollback(Object savepoint) {
        files.clear();
    }
}
