package cn.unioncare.tipoffs;

import cn.unioncare.organisation.Tier;
import cn.unioncare.organisation.Union;
import cn.unioncare.shared.UnionCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who works on a tip-off: the first union above the accused one that is open, and the tenant of the first at or above that
 * one which determines.
 */
public record TipOffRoute(Union handling, UnionCode tenant) {

    /**
     * The national federation does not work in this product.
     *
     * @param line    the accused union and all above it, the union first
     * @param closing those of them that take on nothing new
     * @return empty where nobody else stands above
     */
    static Optional<TipOffRoute> above(List<Union> line, Set<UnionCode> closing) {
        List<Union> above = line.stream().skip(1).filter(union -> union.tier() != Tier.NATIONAL)
            .dropWhile(union -> closing.contains(union.code())).toList();
        return above.stream().filter(Union::determines).findFirst()
            .map(determining -> new TipOffRoute(above.get(0), determining.code()));
    }
}
