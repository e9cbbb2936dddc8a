package cn.unioncare.organisation;

import cn.unioncare.shared.UnionCode;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A person's account and everything that the office opens in the engine.
 *
 * @param groups  the engine's groups: {@code <union>-<office>} for those who work, {@code clerk} besides
 *                for those who start cases, {@code supervisor} or {@code auditor} for those who watch
 * @param tenants the determining unions whose cases may be looked at at all
 * @param passwordHash null for whoever signs in elsewhere
 * @param version grows with every change of the account or its offices
 * @param secretUntil until when the one-time secret opens that stands for a password; null once the password is the
 *                    person's own
 * @param standsInFor the groups that the person is in only because somebody is away, with that one's login
 */
public record Person(String login, String name, String passwordHash, UnionCode union, Set<Role> roles,
                     List<String> groups, List<String> tenants, int version,
                     OffsetDateTime secretUntil, Map<String, String> standsInFor) implements Serializable {

    public Person {
        roles = Set.copyOf(roles);
        groups = List.copyOf(groups);
        tenants = List.copyOf(tenants);
        standsInFor = Map.copyOf(standsInFor);
    }

    Person withoutPassword() {
        return new Person(login, name, null, union, roles, groups, tenants, version, secretUntil, standsInFor);
    }

    /**
     * In whose place the person does what is offered to these groups.
     *
     * @return nobody's, where one of the groups is the person's own
     */
    public Optional<String> inPlaceOf(Collection<String> offered) {
        boolean own = offered.stream().anyMatch(group -> groups.contains(group) && !standsInFor.containsKey(group));
        return own ? Optional.empty() : offered.stream().map(standsInFor::get).filter(Objects::nonNull).findFirst();
    }

    /** Whether the password is a one-time secret, which opens nothing but the page where it is changed. */
    public boolean mustChangePassword() {
        return secretUntil != null;
    }

    /** The people who look after the installation itself, over all unions. */
    public boolean isSystemAdministrator() {
        return groups.contains(People.SYSTEM_ADMINISTRATORS);
    }
}
