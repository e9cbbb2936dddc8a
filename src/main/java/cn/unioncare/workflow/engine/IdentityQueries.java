package cn.unioncare.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** The engine's identity queries, answered by the organisation. */
final class IdentityQueries {

    private IdentityQueries() { }

    private static <T> List<T> page(List<T> all, Page page) {
        return page == null ? all
            : all.stream().skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }

    static final class Users extends UserQueryImpl {

        private static final long serialVersionUID = 1L;
        private final transient OrganisationIdentity identity;

        Users(OrganisationIdentity identity) {
            this.identity = identity;
        }

        @Override
        public long executeCount(CommandContext context) {
            return identity.users(this).size();
        }

        @Override
        public List<User> executeList(CommandContext context, Page page) {
            return page(identity.users(this), page);
        }

        @Override
        public long count() {
            return executeCount(null);
        }

        @Override
        public List<User> list() {
            return executeList(null, null);
        }

        @Override
        public List<User> listPage(int first, int most) {
            return executeList(null, new Page(first, most));
        }

        @Override
        public User singleResult() {
            return identity.users(this).stream().findFirst().orElse(null);
        }
    }

    static final class Groups extends GroupQueryImpl {

        private static final long serialVersionUID = 1L;
        private final transient OrganisationIdentity identity;

        Groups(OrganisationIdentity identity) {
            this.identity = identity;
        }

        @Override
        public long executeCount(CommandContext context) {
            return identity.groups(this).size();
        }

        @Override
        public List<Group> executeList(CommandContext context, Page page) {
            return page(identity.groups(this), page);
        }

        @Override
        public long count() {
            return executeCount(null);
        }

        @Override
        public List<Group> list() {
            return executeList(null, null);
        }

        @Override
        public List<Group> listPage(int first, int most) {
            return executeList(null, new Page(first, most));
        }

        @Override
        public Group singleResult() {
            return identity.groups(this).stream().findFirst().orElse(null);
        }
    }

    static final class Tenants extends TenantQueryImpl {

        private static final long serialVersionUID = 1L;
        private final transient OrganisationIdentity identity;

        Tenants(OrganisationIdentity identity) {
            this.identity = identity;
        }

        @Override
        public long executeCount(CommandContext context) {
            return identity.tenants(this).size();
        }

        @Override
        public List<Tenant> executeList(CommandContext context, Page page) {
            return page(identity.tenants(this), page);
        }

        @Override
        public long count() {
            return executeCount(null);
        }

        @Override
        public List<Tenant> list() {
            return executeList(null, null);
        }

        @Override
        public List<Tenant> listPage(int first, int most) {
            return executeList(null, new Page(first, most));
        }

        @Override
        public Tenant singleResult() {
            return identity.tenants(this).stream().findFirst().orElse(null);
        }
    }
}
