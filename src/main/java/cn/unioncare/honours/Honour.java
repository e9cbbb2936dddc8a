package cn.unioncare.honours;

import cn.unioncare.shared.UnionCode;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;

/**
 * A title that somebody holds, or held. The name is as the commendation published it; an ID number is not kept.
 *
 * @param keeper      the union that registered it and may cancel it
 * @param certificate the number of the certificate or the medal; null where there is none
 * @param round       the round that it comes from; null for what was entered later, and so programme and nomination
 */
public record Honour(String number, String title, Level level, String levelName, String act, HolderKind holderKind,
                     String holderKindName, String holder, String union, String unionName, String keeper, String awarder,
                     LocalDate awardedOn, String document, String certificate, String programme, String round,
                     String nomination, HonourState state, String stateName) {

    @JsonIgnore
    UnionCode unionCode() {
        return new UnionCode(union);
    }

    /** 已获得省以上称号. */
    @JsonIgnore
    public boolean isOfProvinceOrAbove() {
        return level.compareTo(Level.PROVINCE) >= 0;
    }
}
