package cn.unioncare.meetings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody who came to a meeting; needs no account.
 *
 * @param workerRepresentative 是否职工代表
 * @param votes                whether with a vote (出席); otherwise 列席
 */
public record Participant(
        @NotBlank(message = "请填写到会人员姓名") @Size(max = 30, message = "姓名不超过 30 字") String name,
        @Size(max = 30, message = "职务不超过 30 字") String position,
        Boolean workerRepresentative,
        @NotNull(message = "请选择出席或列席") Boolean votes) { }
