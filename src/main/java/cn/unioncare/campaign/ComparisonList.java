package cn.unioncare.campaign;

import cn.unioncare.registry.ArchiveExports;
import cn.unioncare.registry.ArchiveSearch;
import cn.unioncare.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 比对名单: who is on file in a campaign's union and below, for civil affairs. It leaves by the registry's own right of export. */
@Service
public class ComparisonList {

    private static final List<String> COLUMNS = List.of("number", "name", "idNumber", "union", "category");

    private final Campaigns campaigns;
    private final ArchiveExports exports;

    ComparisonList(Campaigns campaigns, ArchiveExports exports) {
        this.campaigns = campaigns;
        this.exports = exports;
    }

    /**
     * @return an .xlsx
     * @throws cn.unioncare.shared.Refusal 404 if the campaign is not the actor's to see; 403 without the right of export; 400
     *                                     without a reason
     */
    @Transactional
    public byte[] of(String number, String reason, Actor actor) {
        Campaign campaign = campaigns.seen(number, actor);
        return exports.export(new ArchiveExports.Wish(campaign.union().value(), ArchiveSearch.ON_FILE, null, null, COLUMNS, reason), actor)
            .content();
    }
}
