package cn.unioncare.organisation;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an administrator may look after: the own union and everything below it, and nothing beside or above. */
@Component
public class Mandates {

    private final Unions unions;

    Mandates(Unions unions) {
        this.unions = unions;
    }

    /** @throws Refusal 403 for everybody who is no administrator */
    public void requireAdministrator(Actor actor) {
        if (!actor.is(Role.ADMIN.code())) {
            throw Refusal.forbidden("只有管理员可以维护工会组织和人员账号");
        }
    }

    /**
     * @param code as the caller sent it
     * @throws Refusal 403 for everybody who is no administrator; 404 if there is no such union or it is not the actor's
     */
    public Union union(String code, Actor actor) {
        return find(code, actor).orElseThrow(Mandates::unknown);
    }

    /** @throws Refusal 403 for everybody who is no administrator */
    public Optional<Union> find(String code, Actor actor) {
        requireAdministrator(actor);
        return wellFormed(code).flatMap(unions::find).filter(union -> isWithin(union.code(), actor));
    }

    public boolean isWithin(UnionCode union, Actor actor) {
        return unions.isWithin(union, actor.union());
    }

    /** Whether the union is the one at the top, above which nobody can give anything. */
    public boolean isTop(UnionCode union) {
        return unions.find(union).filter(found -> found.parent().isEmpty()).isPresent();
    }

    /** Whether the actor gives the roles of that union that are given from above. */
    public boolean standsAbove(Actor actor, UnionCode union) {
        return !actor.union().equals(union) ? unions.isWithin(union, actor.union()) : isTop(union);
    }

    public static Refusal unknown() {
        return Refusal.notFound("没有这个工会，或者它不在您的管理范围内");
    }

    private static Optional<UnionCode> wellFormed(String code) {
        try {
            return Optional.of(new UnionCode(code));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
