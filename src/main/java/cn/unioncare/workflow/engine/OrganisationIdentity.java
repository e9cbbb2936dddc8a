package cn.unioncare.workflow.engine;

import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Person;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.UnionCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's view of the organisation: people, offices and determining unions are read where they are kept, and
 * nothing is copied. Looks up by id and by membership; it never lists everybody, and it checks no password, since
 * signing in is the front door's work.
 */
class OrganisationIdentity implements ReadOnlyIdentityProvider {

    private final People people;
    private final Unions unions;

    OrganisationIdentity(People people, Unions unions) {
        this.people = people;
        this.unions = unions;
    }

    @Override
    public User findUserById(String login) {
        return people.find(login).map(OrganisationIdentity::user).orElse(null);
    }

    @Override
    public Group findGroupById(String id) {
        return group(id).orElse(null);
    }

    @Override
    public Tenant findTenantById(String id) {
        return tenant(id).orElse(null);
    }

    @Override
    public boolean checkPassword(String login, String password) {
        return false;
    }

    List<User> users(UserQueryImpl query) {
        Stream<String> logins = query.getId() != null ? Stream.of(query.getId())
            : query.getIds() != null ? Arrays.stream(query.getIds())
            : query.getGroupId() != null ? people.membersOf(query.getGroupId()).stream() : Stream.empty();
        return logins.map(people::find).flatMap(Optional::stream).map(OrganisationIdentity::user).toList();
    }

    List<Group> groups(GroupQueryImpl query) {
        Stream<String> ids = query.getId() != null ? Stream.of(query.getId())
            : query.getIds() != null ? Arrays.stream(query.getIds())
            : query.getUserId() != null ? people.find(query.getUserId()).stream().flatMap(p -> p.groups().stream())
            : Stream.empty();
        return ids.map(this::group).flatMap(Optional::stream).toList();
    }

    List<Tenant> tenants(TenantQueryImpl query) {
        Stream<String> ids = query.getId() != null ? Stream.of(query.getId())
            : query.getIds() != null ? Arrays.stream(query.getIds())
            : query.getUserId() != null ? people.find(query.getUserId()).stream().flatMap(p -> p.tenants().stream())
            : Stream.empty();
        return ids.map(this::tenant).flatMap(Optional::stream).toList();
    }

    private static User user(Person person) {
        UserEntity user = new UserEntity(person.login());
        user.setFirstName(person.name());
        user.setLastName("");
        return user;
    }

    private Optional<Group> group(String id) {
        return name(id).map(name -> {
            GroupEntity group = new GroupEntity(id);
            group.setName(name);
            group.setType("UNIONCARE");
            return group;
        });
    }

    private Optional<String> name(String group) {
        int dash = group.lastIndexOf('-');
        if (dash < 0 || group.equals(People.SYSTEM_ADMINISTRATORS)) {
            return group.equals(People.SYSTEM_ADMINISTRATORS) ? Optional.of("系统管理员")
                : Role.of(group).map(Role::label);
        }
        return Arrays.stream(Role.values()).filter(role -> role.office().equals(group.substring(dash + 1))).findFirst()
            .flatMap(role -> unions.find(new UnionCode(group.substring(0, dash)))
                .map(union -> union.name() + role.label()));
    }

    private Optional<Tenant> tenant(String id) {
        return unions.find(new UnionCode(id)).map(union -> {
            TenantEntity tenant = new TenantEntity(id);
            tenant.setName(union.name());
            return tenant;
        });
    }

    @Override
    public UserQuery createUserQuery() {
        return new IdentityQueries.Users(this);
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new IdentityQueries.Users(this);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new UnsupportedOperationException("people are kept by the organisation module");
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new IdentityQueries.Groups(this);
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new IdentityQueries.Groups(this);
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new IdentityQueries.Tenants(this);
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new IdentityQueries.Tenants(this);
    }

    @Override
    public void flush() { }

    @Override
    public void close() { }
}
