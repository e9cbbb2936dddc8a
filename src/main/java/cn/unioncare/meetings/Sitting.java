package cn.unioncare.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What a meeting's candidates have in common.
 *
 * @param number       of the meeting, such as {@code HY-13030601-2018-000001}
 * @param presenter    情况介绍人
 * @param expected     应到: members with a vote
 * @param present      实到: of them
 * @param participants who came by name, 列席 too; where attendance is taken by count, none but those who withdrew
 */
public record Sitting(String number, Body body, LocalDate heldOn, Optional<LocalTime> startedAt, String place, String chair,
                      String recorder, Optional<String> presenter, int expected, int present, List<Participant> participants) {

    public Sitting {
        participants = List.copyOf(participants);
    }
}
