package cn.unioncare.nomination;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 取消推选资格: what was found, and what was done about those responsible (冀工字〔2021〕11号 四2). */
public record Disqualification(
        @NotNull(message = "请选择取消的情形") Ground ground,
        @NotBlank(message = "请写明查实的情况") @Size(max = 2000, message = "查实的情况不超过 2000 字") String reason,
        @NotEmpty(message = "请登记责任人及处理意见") @Size(max = 20, message = "责任人不超过 20 人")
        List<@Valid @NotNull(message = "责任人不能为空") Responsible> responsible,
        @Size(max = 20, message = "附件不超过 20 个") List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments)
        implements WithAttachments {

    public enum Ground {
        OUT_OF_SCOPE("超越推选范围"), CONDITIONS_BROKEN("突破推选条件"), RATIO_BROKEN("突破推选比例"), FRAUD("弄虚作假");

        private final String label;

        Ground(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public record Responsible(
            @NotBlank(message = "请填写责任人姓名") @Size(max = 30, message = "姓名不超过 30 字") String name,
            @NotBlank(message = "请填写责任人单位和职务") @Size(max = 100, message = "单位和职务不超过 100 字") String office,
            @NotBlank(message = "请填写处理意见") @Size(max = 500, message = "处理意见不超过 500 字") String handling) { }
}
