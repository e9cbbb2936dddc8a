package cn.unioncare.aid;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.registry.ListExports;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applications as a list that leaves the system, with masked names. */
@Service
public class AidExports {

    private static final ListExports.Kind LIST = new ListExports.Kind("AID", "帮扶申请", "编制帮扶中心工作统计表");
    private static final List<String> TITLES = List.of("申请编号", "事项", "帮扶类型", "登记工会", "户编号", "档案编号", "临时救助档案", "申请金额（元）",
        "核定金额（元）", "资金来源", "状态", "申请日期", "发放编号", "发放日期", "告知书送达日期", "办结日期");

    private final AidSearch search;
    private final ListExports exports;

    AidExports(AidSearch search, ListExports exports) {
        this.search = search;
        this.exports = exports;
    }

    /** @throws Refusal 403 without the right; 404 for another union; 400 without a purpose; 409 where there are too many */
    @Transactional
    public OfficialPaper export(AidSearch.Wish wish, String purpose, Actor actor) {
        return exports.sheet(LIST, TITLES, after -> search.list(new AidSearch.Wish(wish.state(), wish.kind(), wish.union(), wish.from(),
            wish.until(), wish.least(), wish.most(), wish.needs(), wish.text(), wish.order(), ListExports.ROWS_A_PAGE, after), actor)
            .map(AidExports::row), purpose, actor);
    }

    private static List<String> row(AidView.Card card) {
        return List.of(card.caseId(), card.title(), text(card.kindName()), card.unionName(), text(card.household()), text(card.archive()),
            text(card.temporary()), sum(card.asked()), sum(card.granted()), text(card.sourceName()), card.stateName(),
            text(card.filedOn()), text(card.payment()), text(card.paidOn()), text(card.toldOn()), text(card.endedOn()));
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    private static String sum(BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
