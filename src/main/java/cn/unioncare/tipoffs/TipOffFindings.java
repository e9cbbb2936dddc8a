package cn.unioncare.tipoffs;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 调查核实.
 *
 * @param facts    what was found, by which means
 * @param proposal what should be done
 */
public record TipOffFindings(
        @NotBlank(message = "请填写核实的情况") @Size(max = 4000, message = "核实的情况不超过 4000 字") String facts,
        @NotBlank(message = "请填写处理建议") @Size(max = 1000, message = "处理建议不超过 1000 字") String proposal,
        @NotNull(message = "请声明与被举报人有无亲属关系") Boolean noKinship,
        @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments { }
