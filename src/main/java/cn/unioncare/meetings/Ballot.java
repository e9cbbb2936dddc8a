package cn.unioncare.meetings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** The count of votes: 同意, 不同意, 弃权. */
public record Ballot(
        @NotNull(message = "请填写同意票数") @Min(value = 0, message = "票数不能为负数")
        @Max(value = MOST, message = "票数过大，请核对") Integer agree,
        @NotNull(message = "请填写不同意票数") @Min(value = 0, message = "票数不能为负数")
        @Max(value = MOST, message = "票数过大，请核对") Integer against,
        @NotNull(message = "请填写弃权票数") @Min(value = 0, message = "票数不能为负数")
        @Max(value = MOST, message = "票数过大，请核对") Integer abstain) {

    /** An assembly of a whole enterprise votes too. */
    static final int MOST = 9999;

    public int total() {
        return agree + against + abstain;
    }
}
