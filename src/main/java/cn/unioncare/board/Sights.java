package cn.unioncare.board;

import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import org.springframework.stereotype.Component;

/** What somebody may look at: the own union and those below it, and nothing else. */
@Component
class Sights {

    private static final String NOT_YOURS = "没有这个工会，或者它不在您的督查范围内";

    private final Unions unions;

    Sights(Unions unions) {
        this.unions = unions;
    }

    /**
     * @param union null or blank for the own one
     * @throws Refusal 404 for a union that is not below the actor's, 400 for what is no code
     */
    Sight of(String union, Actor actor) {
        return Sight.of(unions.subtree(actor.union()), union == null || union.isBlank() ? actor.union() : UnionCode.sent("union", union))
            .orElseThrow(() -> Refusal.notFound(NOT_YOURS));
    }

    /**
     * Who determines the cases of a union that the actor may look at.
     *
     * @throws Refusal 404 for a union that is not below the actor's, 400 for what is no code
     */
    String[] determining(String owner, Actor actor) {
        return new String[] {unions.routeFrom(of(owner, actor).chosen().code()).determining().value()};
    }
}
