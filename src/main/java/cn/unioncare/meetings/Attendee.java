package cn.unioncare.meetings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody who came to the meeting.
 *
 * @param workerRepresentative 是否职工代表
 * @param recused              回避: a relative, who is present but neither counts nor votes
 */
public record Attendee(
        @NotBlank(message = "请填写到会人员姓名") @Size(max = 30, message = "姓名不超过 30 字") String name,
        @Size(max = 30, message = "职务不超过 30 字") String position,
        Boolean workerRepresentative,
        @NotNull(message = "请选择是否回避") Boolean recused) { }
