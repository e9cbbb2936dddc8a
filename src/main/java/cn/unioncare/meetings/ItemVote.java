package cn.unioncare.meetings;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * How a meeting voted on one candidate, as it is sent.
 *
 * @param caseNumber  sent as {@code case}
 * @param withdrawn   who withdrew from this candidate; nobody where it is left out
 * @param discussion  讨论意见
 * @param noKinship   that the one who records is no relative; whoever is lets a colleague record it
 */
public record ItemVote(
        @JsonProperty("case") String caseNumber,
        @NotNull(message = "请填写表决结果") @Valid Ballot ballot,
        @Size(max = 50, message = "回避人员过多") List<@Valid @NotNull(message = "回避人员不能为空") Withdrawn> withdrawn,
        @NotBlank(message = "请填写讨论意见") @Size(max = 2000, message = "讨论意见不超过 2000 字") String discussion,
        @NotNull(message = "请声明记录人与该对象有无亲属关系") Boolean noKinship) {

    public ItemVote {
        withdrawn = withdrawn == null ? List.of() : withdrawn;
    }

    List<String> namesWithdrawn() {
        return withdrawn.stream().map(Withdrawn::name).map(String::strip).toList();
    }
}
