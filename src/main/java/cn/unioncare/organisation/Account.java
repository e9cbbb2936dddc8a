package cn.unioncare.organisation;

import cn.unioncare.shared.Actor;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A person who has signed in, as Spring Security keeps it. */
public class Account implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private Person person;

    public Account(Person person) {
        this.person = person;
    }

    public Person person() {
        return person;
    }

    /** The same sign-in, with what holds of the person now. */
    public Account as(Person now) {
        return new Account(now);
    }

    public Actor actor() {
        return new Actor(person.login(), person.union(),
            person.roles().stream().map(Role::code).collect(Collectors.toSet()));
    }

    /** The same in that office, which may be somebody's who is away. */
    public Actor actorIn(Role role) {
        return actor().standingInFor(person.inPlaceOf(List.of(person.union() + "-" + role.office())));
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return person.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList();
    }

    @Override
    public String getPassword() {
        return person.passwordHash();
    }

    /** Once it was checked nobody needs the hash, least of all a session that lies in the database. */
    @Override
    public void eraseCredentials() {
        person = person.withoutPassword();
    }

    @Override
    public String getUsername() {
        return person.login();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Account account && account.getUsername().equals(getUsername());
    }

    @Override
    public final int hashCode() {
        return getUsername().hashCode();
    }
}
