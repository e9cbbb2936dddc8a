package cn.unioncare.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What a union begins a campaign with.
 *
 * @param reports 报表截止日, such as 2018-02-05
 * @param until   the festival, such as 2018-02-16
 */
public record CampaignOrder(
        @NotBlank(message = "请填写活动名称") @Size(max = 60, message = "活动名称不超过 60 字") String title,
        @NotNull(message = "请填写开始日期") LocalDate from,
        @NotNull(message = "请填写报表截止日期") LocalDate reports,
        @NotNull(message = "请填写结束日期") LocalDate until) { }
