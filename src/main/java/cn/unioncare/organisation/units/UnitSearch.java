package cn.unioncare.organisation.units;

import cn.unioncare.organisation.Mandates;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds unions within an administrator's own subtree. */
@Service
public class UnitSearch {

    /**
     * @param under  only that union and all below it; null for the administrator's own
     * @param parent only the unions directly below that one; null for all
     * @param text   a part of the name or the beginning of the code; null for all
     * @param closed whether closed unions are shown too
     * @param limit  how many at most
     * @param after  the {@code next} of the page before; null for the first
     */
    public record Wish(String under, String parent, String text, boolean closed, int limit, String after) { }

    /** @param formerNames the oldest first */
    public record Found(Unit unit, List<FormerName> formerNames) { }

    private final UnitTable table;
    private final Mandates mandates;

    UnitSearch(UnitTable table, Mandates mandates) {
        this.table = table;
        this.mandates = mandates;
    }

    @Transactional(readOnly = true)
    public Page<Unit> list(Wish wish, Actor actor) {
        String under = mandates.union(wish.under() == null ? actor.union().value() : wish.under(), actor).code().value();
        if (wish.parent() != null) {
            mandates.union(wish.parent(), actor);
        }
        String text = wish.text() == null || wish.text().isBlank() ? null : wish.text().strip();
        List<Unit> found = table.list(new Wish(under, wish.parent(), text, wish.closed(), wish.limit(), wish.after()), text);
        return Page.of(found, wish.limit(), Unit::code);
    }

    @Transactional(readOnly = true)
    public Found get(String code, Actor actor) {
        mandates.union(code, actor);
        return new Found(table.find(code).orElseThrow(Mandates::unknown), table.formerNames(code));
    }
}
