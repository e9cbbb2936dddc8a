package cn.unioncare.meetings;

import java.util.List;

/**
 * Who meets: 民主评议小组, 工会委员会, 会员（代表）大会, 评审组, 领导小组, 主席会议, 党组会议.
 *
 * @param id      in capitals, such as {@code PANEL}
 * @param name    in Chinese
 * @param aliases what else the notices call it
 * @param roll    how attendance is taken
 * @param clause  where the rule stands, or that it is a default
 */
public record Body(String id, String name, List<String> aliases, Roll roll, VotingRule rule, String clause) {

    /** How attendance is taken. */
    public enum Roll {
        /** Everybody who came is named. */
        NAMES,
        /** So many came, by the sign-in sheet; only those who withdraw are named. */
        COUNT
    }

    public Body {
        aliases = List.copyOf(aliases);
    }

    boolean isCalled(String text) {
        return id.equals(text) || name.equals(text) || aliases.contains(text);
    }
}
