package cn.unioncare.aid;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 法律援助, 职业培训, 职业介绍 …: what was done for the household, by whom, and what came of it. */
public record ServiceResult(
        @NotNull(message = "请填写服务日期") LocalDate providedOn,
        @NotBlank(message = "请填写提供服务的单位或人员") @Size(max = 60, message = "提供服务的单位或人员不超过 60 字") String provider,
        @NotNull(message = "请选择服务结果") Outcome outcome,
        @NotBlank(message = "请写明服务内容和结果") @Size(max = 1000, message = "服务内容和结果不超过 1000 字") String result,
        @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments {

    public enum Outcome {
        ACHIEVED("已解决（成功）"), PARTLY("部分解决"), NOT_ACHIEVED("未解决");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
