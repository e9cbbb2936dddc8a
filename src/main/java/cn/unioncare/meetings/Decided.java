package cn.unioncare.meetings;

import cn.unioncare.meetings.VotingRule.Carried;
import cn.unioncare.meetings.VotingRule.NotCarried;
import java.util.List;
import java.util.Optional;

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

    /** Why it did not carry, in Chinese. */
    public Optional<String> reason() {
        return result instanceof NotCarried not ? Optional.of(not.reason()) : Optional.empty();
    }
}
