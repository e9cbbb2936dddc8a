package cn.unioncare.meetings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * A meeting as its secretary records it.
 *
 * @param body         of {@link Bodies}
 * @param presenter    情况介绍人
 * @param expected     应到: members with a vote
 * @param present      实到, for a body whose attendance is taken by count; left out where everybody is named
 * @param participants who came; for a body whose attendance is taken by count, whoever has to be named
 */
public record MeetingRecord(
        @NotBlank(message = "请选择会议机构") String body,
        @NotNull(message = "请填写会议日期") @PastOrPresent(message = "会议日期不能晚于今天") LocalDate heldOn,
        LocalTime startedAt,
        @NotBlank(message = "请填写会议地点") @Size(max = 60, message = "会议地点不超过 60 字") String place,
        @NotBlank(message = "请填写主持人") @Size(max = 30, message = "主持人不超过 30 字") String chair,
        @NotBlank(message = "请填写记录人") @Size(max = 30, message = "记录人不超过 30 字") String recorder,
        @Size(max = 30, message = "情况介绍人不超过 30 字") String presenter,
        @NotNull(message = "请填写应到人数") @Min(value = 1, message = "应到人数至少 1 人")
        @Max(value = Ballot.MOST, message = "应到人数过大，请核对") Integer expected,
        @Min(value = 1, message = "实到人数至少 1 人") @Max(value = Ballot.MOST, message = "实到人数过大，请核对") Integer present,
        @Size(max = 200, message = "到会人员过多") List<@Valid @NotNull(message = "到会人员不能为空") Participant> participants,
        @NotEmpty(message = "请选择议题") @Size(max = 500, message = "一次会议最多 500 项议题，请分次记录")
        List<@Valid @NotNull(message = "议题不能为空") ItemVote> items) {

    public MeetingRecord {
        participants = participants == null ? List.of() : participants;
    }

    /** Those who came with a vote, by name. */
    Stream<String> voters() {
        return participants.stream().filter(Participant::votes).map(participant -> participant.name().strip());
    }

    /** How many came with a vote. */
    int turnout(Body of) {
        return of.roll() == Body.Roll.COUNT ? present : (int) voters().count();
    }
}
