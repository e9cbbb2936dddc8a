package cn.unioncare.recusal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry as its owner sees it.
 *
 * @param name    masked
 * @param endedOn when it was taken out; until then, and for cases filed by then, it is in force
 */
public record RegisteredRelative(String id, Relation relation, String name, LocalDate registeredOn,
                                 Optional<LocalDate> endedOn) { }
