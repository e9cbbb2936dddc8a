package cn.unioncare.meetings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * 会议记录: what was recorded of a meeting, for reading and to be printed and signed.
 *
 * @param union      the union's name
 * @param body       the body's name
 * @param presenter  null where nobody was named; and so {@code startedAt}
 * @param recordedBy the name of whoever entered it
 */
public record Minutes(String number, String union, String body, LocalDate heldOn, LocalTime startedAt, String place,
                      String chair, String recorder, String presenter, int expected, int present,
                      List<Participant> participants, List<Item> items, String recordedBy, OffsetDateTime recordedAt) {

    /**
     * @param title      masked; what stands in its place where the reader is kin or the record was destroyed by rule
     * @param ballot     null where it may not be shown any more; and so discussion and withdrawn
     * @param voters     应参加表决
     * @param reason     why it did not carry; null where it did
     */
    public record Item(@JsonProperty("case") String caseNumber, String matter, String title, Ballot ballot, Integer voters,
                       List<Withdrawn> withdrawn, String discussion, boolean carried, String reason) { }
}
