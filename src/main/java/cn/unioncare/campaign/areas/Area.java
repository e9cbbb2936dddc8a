package cn.unioncare.campaign.areas;

import java.util.Arrays;
import java.util.Optional;

/** The content areas of the notice (豫工文〔2017〕61号 二), by the part of the address and the record that fills them. */
public enum Area {
    HOUSEHOLD("rounds", "入户走访", "household-round", HouseholdRound.class),
    ENTERPRISE("enterprises", "企业走访", "enterprise-condition", EnterpriseVisit.class),
    FRONTLINE("frontline", "一线慰问", "frontline-kind", FrontlineVisit.class),
    MIGRANT("migrants", "农民工服务", "migrant-service", MigrantService.class),
    RESOURCE("resources", "社会资源与捐赠", "resource-kind", Resource.class),
    INSPECTION("inspections", "督查落实", "inspection-kind", Inspection.class);

    private final String path;
    private final String label;
    private final String kinds;
    private final Class<? extends Activity> type;

    Area(String path, String label, String kinds, Class<? extends Activity> type) {
        this.path = path;
        this.label = label;
        this.kinds = kinds;
        this.type = type;
    }

    public static Optional<Area> at(String path) {
        return Arrays.stream(values()).filter(area -> area.path.equals(path)).findFirst();
    }

    public String path() {
        return path;
    }

    public String label() {
        return label;
    }

    /** The name of the list that its kinds are codes of. */
    public String kinds() {
        return kinds;
    }

    public Class<? extends Activity> type() {
        return type;
    }
}
