package cn.unioncare.registry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;

/**
 * One archive: what the list shows of it, what is known of its persons (masked), and the states it has gone through.
 *
 * @param revealable whether whoever asks may have the masked values shown
 */
public record ArchiveFile(@JsonUnwrapped ArchiveCard card, List<Reveals.Masked> personal, boolean revealable,
                          List<StateChange> states) {

    /** @param reason null where the state is the first */
    public record StateChange(String state, String stateName, LocalDate since, String reason) { }
}
