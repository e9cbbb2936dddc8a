package cn.unioncare.shared;

import java.util.Set;

/**
 * Who acts: an account, for which union, in which roles. The system itself acts for legal deadlines.
 *
 * @param login the account's name
 * @param union the union that the account belongs to
 * @param roles the role codes held at this moment, such as {@code reviewer}
 */
public record Actor(String login, UnionCode union, Set<String> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** What happens by itself: a deadline that ends, a document that is made. */
    public static Actor system(UnionCode union) {
        return new Actor("system", union, Set.of());
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
