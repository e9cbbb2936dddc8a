package cn.unioncare.payments;

import cn.unioncare.registry.ArchiveClosed;
import cn.unioncare.registry.ArchiveState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An archive that is deleted because it was false or a second one: what was paid on it is asked back, without being asked. */
@Component
class FalseArchives {

    /** 虚假、重复建档, as {@code registry/exit-reasons.csv} has it. */
    static final String FALSE_OR_DOUBLE = "12";

    private final Recoveries recoveries;

    FalseArchives(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    @EventListener
    void closed(ArchiveClosed archive) {
        if (archive.state() == ArchiveState.DELETED && archive.reason().equals(FALSE_OR_DOUBLE)) {
            recoveries.openForFalse(archive.archive());
        }
    }
}
