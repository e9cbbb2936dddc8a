package cn.unioncare.shared;

import java.util.Optional;
import java.util.Set;

/**
 * Who acts: an account, for which union, in which roles. The system itself acts for legal deadlines.
 *
 * @param login the account's name
 * @param union the union that the account belongs to
 * @param roles the role codes held at this moment, such as {@code reviewer}
 * @param inPlaceOf the account of who is away, in whose office this is done
 */
public record Actor(String login, UnionCode union, Set<String> roles, Optional<String> inPlaceOf) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Somebody in an office of their own. */
    public Actor(String login, UnionCode union, Set<String> roles) {
        this(login, union, roles, Optional.empty());
    }

    /** What happens by itself: a deadline that ends, a document that is made. */
    public static Actor system(UnionCode union) {
        return new Actor("system", union, Set.of());
    }

    /** The same person, acting in somebody's place. */
    public Actor standingInFor(Optional<String> absent) {
        return new Actor(login, union, roles, absent);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
