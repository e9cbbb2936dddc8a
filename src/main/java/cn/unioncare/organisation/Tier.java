package cn.unioncare.organisation;

import java.util.EnumSet;
import java.util.Set;

/** The tiers of the union organisation (domain.md 0.1), from the top downwards. */
public enum Tier {
    NATIONAL("全国总工会"),
    PROVINCE("省总工会"),
    PROVINCE_INDUSTRY("省产业工会"),
    CITY("市总工会"),
    CITY_INDUSTRY("市属产业工会"),
    COUNTY("县（市、区）总工会"),
    SYSTEM("系统、乡镇工会"),
    STREET("街道（社区）工会"),
    BASE("基层工会");

    private static final Set<Tier> INDUSTRIES = EnumSet.of(PROVINCE_INDUSTRY, CITY_INDUSTRY);
    private static final Set<Tier> DETERMINING = EnumSet.of(NATIONAL, PROVINCE, PROVINCE_INDUSTRY, CITY, COUNTY);

    private final String label;

    Tier(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The federation of the unions of a division, named by its code: 地方总工会. */
    public boolean isFederation() {
        return DETERMINING.contains(this) && !INDUSTRIES.contains(this);
    }

    /** Whether such a union may determine at all: 县级或县级以上工会、省有关产业工会 (冀工办发〔2017〕44号 二(一)3). */
    public boolean mayDetermine() {
        return DETERMINING.contains(this);
    }

    /** Whether a union of this tier may stand directly below one of the other; below an industry union stand no federations. */
    public boolean mayStandBelow(Tier parent) {
        return ordinal() > parent.ordinal() && !(INDUSTRIES.contains(parent) && isFederation());
    }
}
