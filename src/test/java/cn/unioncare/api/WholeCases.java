package cn.unioncare.api;

import cn.unioncare.documents.Papers;
import cn.unioncare.payments.Method;
import cn.unioncare.payments.Payments;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cases of every flow that have come a long way: what is read, packed and checked of a case is tried on them. */
final class WholeCases {

    /** Before the list was posted somebody objected; the paper of the home is a photograph. */
    final ACase archiving;
    final ANomination nomination;
    final ARound round;
    final AnAid aid;
    final String batch;
    final String visit;
    final ACampaign campaign;
    /** What was objected, and in the same breath how to reach whoever did. */
    final String objected = "该户在城里另有住房";
    final String objector = "13900000008";

    private static WholeCases made;
    private static Object madeIn;

    /** Once for all classes that share one product: a union has one campaign at a time. */
    static synchronized WholeCases of(ApiTest api, Payments payments) {
        if (madeIn != payments) {
            made = new WholeCases(api, payments);
            madeIn = payments;
        }
        return made;
    }

    private WholeCases(ApiTest api, Payments payments) {
        archiving = objectedTo(api);
        round = ARound.ofHebei(api);
        nomination = round.nominated(ApiTest.COUNTY).readyToSubmit().submitted();
        Till till = new Till(api, payments);
        String fund = till.fund("UNION", "10000");
        till.asked(till.wish(till.household(), Till.anOccasion(), "UNION", "200.50", Method.BANK));
        batch = till.sent(fund);
        till.done(batch, "RecordBankReply", Till.CASHIER, till.reply(batch, Set.of()));
        aid = AnAid.filed(api, ApiTest.BASE, Form.of("AidApplication").with("archive",
            api.one("select number from hardship_archive where case_id = ?", archiving.number())).with("amount", new BigDecimal("800")))
            .done("CheckAid");
        api.itIs(api.begins());
        campaign = ACampaign.opened(api, ApiTest.COUNTY).started();
        visit = campaign.households(null).get(0).path("visit").asText();
        campaign.visited(visit);
    }

    private ACase objectedTo(ApiTest api) {
        String photo = api.as("clerk." + ApiTest.BASE).upload(Upload.of("收入证明.jpg", Papers.jpeg())).expect(201).json().path("id").asText();
        ACase filed = api.filed(ApiTest.BASE, Fictitious.anApplication().with("attachments", List.of(Map.of("id", photo, "kind", "INCOME_PROOF"))))
            .upTo("PostNotice").done("PostNotice");
        String receipt = filed.objection(objected + "，可打 " + objector + " 问我。");
        filed.done("InvestigateObjection", Form.of("InvestigateObjection").with("receipt", receipt).with("upheld", false))
            .thePublicityEnds();
        return filed.archived();
    }

    List<String> numbers() {
        return List.of(archiving.number(), nomination.number(), round.number(), aid.number(), batch, campaign.number(), visit);
    }
}
