package cn.unioncare.nomination;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 一并报送: the nominations, and what holds of all of them. */
public record JointSubmission(
        @NotEmpty(message = "请选择报送的推荐对象") @Size(max = 200, message = "一次最多报送 200 项")
        List<@NotBlank(message = "推荐编号不能为空") String> nominations,
        @NotBlank(message = "请填写上级工会意见") @Size(max = 500, message = "上级工会意见不超过 500 字") String opinion,
        @NotBlank(message = "请填写推荐情况报告") @Size(max = 4000, message = "推荐情况报告不超过 4000 字") String report,
        @NotNull(message = "请确认已盖章") @AssertTrue(message = "推荐情况报告应加盖公章后报送") Boolean sealed,
        @NotNull(message = "请确认已收到纸质材料") @AssertTrue(message = "应核对盖章的申报材料已收到") Boolean paperReceived,
        LocalDate paperReceivedOn,
        @Min(value = 1, message = "纸质材料份数应为 1 至 99") @Max(value = 99, message = "纸质材料份数应为 1 至 99") Integer paperCopies,
        @NotNull(message = "请声明与推荐对象有无亲属关系") @AssertTrue(message = "与推荐对象有亲属关系的应当回避，请移出后重新报送，由他人办理")
        Boolean noKinship) {

    /** What is handed in at the task of each. */
    @JsonIgnore
    TierSubmission each() {
        return new TierSubmission(TierSubmission.Decision.SUBMITTED, opinion, report, sealed, paperReceived, paperReceivedOn,
            paperCopies, noKinship, null);
    }
}
