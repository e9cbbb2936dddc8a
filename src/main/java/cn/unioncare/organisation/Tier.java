package cn.unioncare.organisation;

/** The tiers of the union organisation (domain.md 0.1). */
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

    private final String label;

    Tier(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
