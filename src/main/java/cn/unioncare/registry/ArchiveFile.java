package cn.unioncare.registry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One archive: what the list shows of it, what is known of its persons (masked), and the states it has gone through,
 * what it was helped with.
 *
 * @param revealable whether whoever asks may have the masked values shown
 */
public record ArchiveFile(@JsonUnwrapped ArchiveCard card, List<Reveals.Masked> personal, boolean revealable,
                          List<StateChange> states, List<Help> help) {

    /**
     * One line of the 帮扶台账.
     *
     * @param amount     in 元; null for a service
     * @param content    null where it has been destroyed by rule
     * @param undoneName what became of it since, in Chinese; null where it stands
     */
    public record Help(String reference, LocalDate helpedOn, String kind, BigDecimal amount, String source, String method,
                       String content, String undoneName, LocalDate undoneOn) { }

    /** @param reason null where the state is the first */
    public record StateChange(String state, String stateName, LocalDate since, String reason) { }
}
