package cn.unioncare.nomination;

import cn.unioncare.meetings.Ballot;
import cn.unioncare.meetings.Body;
import cn.unioncare.meetings.Turnout;
import cn.unioncare.meetings.VotingRule.Carried;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 召开会议审议: one sitting votes on every candidate of the round.
 *
 * @param meeting the number of the meeting, where it was recorded as one; null where it was not
 */
public record RoundMeeting(
        @Size(max = 40, message = "会议编号不超过 40 字") String meeting,
        @NotNull(message = "请填写会议日期") LocalDate heldOn,
        @NotBlank(message = "请填写会议地点") @Size(max = 60, message = "会议地点不超过 60 字") String place,
        @NotBlank(message = "请填写主持人") @Size(max = 30, message = "主持人不超过 30 字") String chair,
        @NotNull(message = "请填写应到人数") @Min(value = 1, message = "应到人数至少为 1") @Max(value = 10000, message = "应到人数过大") Integer expected,
        @NotNull(message = "请填写实到人数") @Min(value = 1, message = "实到人数至少为 1") @Max(value = 10000, message = "实到人数过大") Integer present,
        @NotEmpty(message = "请逐一登记表决结果") @Size(max = 1000, message = "人选过多")
        List<@Valid @NotNull(message = "表决结果不能为空") Vote> votes,
        @NotNull(message = "请声明与推荐对象有无亲属关系") Boolean noKinship) {

    /** @param withdrawn how many of those present withdrew from this candidate */
    public record Vote(
            @NotBlank(message = "请填写推荐编号") @Size(max = 40, message = "推荐编号不超过 40 字") String nomination,
            @NotNull(message = "请填写回避人数") @Min(value = 0, message = "回避人数不能为负数") @Max(value = 9999, message = "回避人数过大") Integer withdrawn,
            @NotNull(message = "请填写表决结果") @Valid Ballot ballot,
            @NotBlank(message = "请填写讨论意见") @Size(max = 2000, message = "讨论意见不超过 2000 字") String discussion) { }

    /** @throws Refusal 400 unless each of them is voted on, once, and nobody else */
    void requireAll(List<Nomination> candidates) {
        Set<String> expected = candidates.stream().map(one -> one.id().value()).collect(Collectors.toSet());
        List<String> named = votes.stream().map(Vote::nomination).toList();
        if (new HashSet<>(named).size() < named.size() || !expected.equals(Set.copyOf(named))) {
            throw Refusal.invalid("votes", "应对全部 " + expected.size() + " 名（个）推荐对象逐一表决，不得遗漏或者重复");
        }
    }

    /**
     * Whom the body does not carry by its rule.
     *
     * @throws Refusal 400 naming the vote whose figures cannot be
     */
    Set<CaseId> notCarried(Body body) {
        Set<CaseId> out = new HashSet<>();
        for (int i = 0; i < votes.size(); i++) {
            Vote vote = votes.get(i);
            Turnout turnout = Turnouts.of(expected, present, vote.withdrawn(), vote.ballot(), "votes[" + i + "].");
            if (!(body.rule().resultOf(turnout, vote.ballot()) instanceof Carried)) {
                out.add(new CaseId(vote.nomination()));
            }
        }
        return out;
    }
}
