package cn.unioncare.notices;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 调查核实异议: what the investigation found and what the objector is told.
 *
 * @param receipt       the objection that was investigated
 * @param investigators who investigated it, by name
 * @param noKinship     whether the investigator declares not to be a relative of the household; may be left open
 */
public record ObjectionFinding(
        @NotBlank(message = "请选择所核实的异议") String receipt,
        @NotNull(message = "请选择异议是否属实") Boolean upheld,
        @NotBlank(message = "请填写调查情况") @Size(max = 2000, message = "调查情况不超过 2000 字") String findings,
        @NotBlank(message = "请填写答复内容") @Size(max = 1000, message = "答复内容不超过 1000 字") String reply,
        @PastOrPresent(message = "调查日期不能晚于今天") LocalDate investigatedOn,
        @Size(max = 60, message = "调查人员不超过 60 字") String investigators,
        @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments,
        Boolean noKinship) implements WithAttachments { }
