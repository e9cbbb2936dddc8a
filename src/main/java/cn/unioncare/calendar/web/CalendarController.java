package cn.unioncare.calendar.web;

import cn.unioncare.calendar.LatestStart;
import cn.unioncare.calendar.PublicityPeriod;
import cn.unioncare.calendar.WorkingDays;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The working-day calendar for whoever plans a publicity. */
@RestController
@RequestMapping("/api/calendar")
@Tag(name = "工作日历")
class CalendarController {

    private final WorkingDays workingDays;

    CalendarController(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    @GetMapping("/publicity")
    @Operation(summary = "公示期何时届满", description = "张贴当日不计入；公示到最后一个工作日的 24:00 届满。涉及放假安排尚未公布的年份时为暂定日期。")
    PublicityPeriod publicity(
            @Parameter(description = "张贴日期") @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate postedOn,
            @Parameter(description = "工作日数，1 至 250") @RequestParam("workingDays") int days) {
        return workingDays.publicity(postedOn, days);
    }

    @GetMapping("/latest-start")
    @Operation(summary = "最迟哪天张贴", description = "公示须在截止时刻之前（含）届满；返回可以张贴的最后一天，不必是工作日。")
    LatestStart latestStart(
            @Parameter(description = "截止时刻，须带时区")
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) OffsetDateTime deadline,
            @Parameter(description = "工作日数，1 至 250") @RequestParam("workingDays") int days) {
        return workingDays.latestStart(deadline.toInstant(), days);
    }
}
