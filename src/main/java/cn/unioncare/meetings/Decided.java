package cn.unioncare.meetings;

import cn.unioncare.meetings.VotingRule.Carried;
import java.util.List;

/**
 * How a meeting decided on one candidate; the count was checked against those who may vote on it.
 *
 * @param discussion 讨论意见
 */
public record Decided(AgendaItem item, Ballot ballot, List<Withdrawn> withdrawn, String discussion,
                      VotingRule.Result result) {

    public Decided {
        withdrawn = List.copyOf(withdrawn);
    }

    public boolean carried() {
        return result instanceof Carried;
    }
}
