package cn.unioncare.campaign;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a campaign counts for 附件1: which records, and what each of them adds. Both are SQL over the record's row. */
enum CampaignFigure {
    ENTERPRISES("enterprises", Source.ACTIVITY, "r.area = 'ENTERPRISE'", "1"),
    ENTERPRISES_HARDSHIP("enterprises.hardship", Source.ACTIVITY, "r.area = 'ENTERPRISE' and r.kind = 'DIFFICULT'", "1"),
    ENTERPRISES_CAPACITY("enterprises.capacity", Source.ACTIVITY, "r.area = 'ENTERPRISE' and r.kind = 'CAPACITY'", "1"),
    ENTERPRISES_HALTED("enterprises.halted", Source.ACTIVITY, "r.area = 'ENTERPRISE' and r.kind = 'SUSPENDED'", "1"),
    FRONTLINE("frontline", Source.ACTIVITY, "r.area = 'FRONTLINE'", "r.people"),
    FRONTLINE_PROJECTS("frontline.projects", Source.ACTIVITY, "r.area = 'FRONTLINE' and r.kind = 'PROJECT'", "1"),
    HOME("home", Source.ACTIVITY, "r.area = 'MIGRANT' and r.kind = 'HOMEWARD'", "r.people"),
    WAGES_PERSONS("wages.persons", Source.ACTIVITY, "r.area = 'MIGRANT' and r.kind = 'ARREARS'", "r.people"),
    WAGES_AMOUNT("wages.amount", Source.ACTIVITY, "r.area = 'MIGRANT' and r.kind = 'ARREARS'", "r.amount"),
    STATIONS("stations", Source.ACTIVITY, "r.area = 'MIGRANT' and r.kind = 'STATION'", "r.people"),
    CADRES_ACTIVITIES("cadres.activities", Source.ACTIVITY, "r.area <> 'HOUSEHOLD'", "r.staff"),
    CADRES_VISITS("cadres.visits", Source.VISIT, "1 = 1", "r.visitors"),
    VISITED("visited", Source.VISIT, "t.kind = 'ON_FILE'", "1"),
    VISITED_PERSONS("visited.persons", Source.VISIT, "t.kind = 'ON_FILE'", "r.household_size"),
    VISITED_MIGRANTS("visited.migrants", Source.VISIT, "t.kind = 'ON_FILE' and r.migrant", "1"),
    MODELS_NATIONAL("models.national", Source.VISIT, "r.model_worker = '2'", "1"),
    MODELS_PROVINCE("models.province", Source.VISIT, "r.model_worker = '3'", "1"),
    MODELS_CITY("models.city", Source.VISIT, "r.model_worker = '4'", "1"),
    SUDDEN("sudden", Source.VISIT, "t.kind <> 'ON_FILE'", "1");

    /** Where the records lie. */
    enum Source {
        ACTIVITY("r.number", "r.union_code", "r.held_on", "campaign_activity r", " and r.withdrawn_at is null"),
        VISIT("r.visit", "r.owner_union", "r.visited_on",
            "campaign_visit r join campaign_target t on t.season = r.season and t.subject = r.subject", "");

        final String key;
        final String union;
        private final String day;
        private final String tables;
        private final String standing;

        Source(String key, String union, String day, String tables, String standing) {
            this.key = key;
            this.union = union;
            this.day = day;
            this.tables = tables;
            this.standing = standing;
        }

        /** With the names {@code unions}, {@code from}, {@code until} and {@code season}. */
        String rows() {
            return " from " + tables + " where " + union + " = any(:unions) and " + day + " between :from and :until"
                + " and (cast(:season as varchar) is null or r.season = :season)" + standing;
        }
    }

    private static final String FAMILY = "campaign.";

    final Source source;
    final String condition;
    final String amount;
    private final String name;

    CampaignFigure(String name, Source source, String condition, String amount) {
        this.name = name;
        this.source = source;
        this.condition = condition;
        this.amount = amount;
    }

    String id() {
        return FAMILY + name;
    }

    static Map<String, CampaignFigure> all() {
        return Arrays.stream(values()).collect(Collectors.toMap(CampaignFigure::id, Function.identity()));
    }
}
