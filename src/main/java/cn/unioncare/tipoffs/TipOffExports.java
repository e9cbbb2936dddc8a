package cn.unioncare.tipoffs;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.registry.ListExports;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.tipoffs.TipOffList.Card;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of tip-offs as it leaves the system: neither whom they accuse, nor what they tell, nor who told it. */
@Service
public class TipOffExports {

    private static final ListExports.Kind LIST = new ListExports.Kind("TIP_OFFS", "举报件", "向上级工会报送举报办理情况");
    private static final List<String> TITLES = List.of("编号", "举报事项", "状态", "举报人", "收到日期", "应答复日期", "是否超期", "答复日期", "当前环节",
        "环节期限");

    private final TipOffList list;
    private final ListExports exports;

    TipOffExports(TipOffList list, ListExports exports) {
        this.list = list;
        this.exports = exports;
    }

    /** @throws Refusal 403 without the right, or to whoever does not work on tip-offs; 400 without a purpose */
    @Transactional
    public OfficialPaper export(TipOffSearch.Wish wish, String purpose, Actor actor) {
        return exports.sheet(LIST, TITLES, after -> rows(list.page(wish.page(ListExports.ROWS_A_PAGE, after), actor)), purpose, actor);
    }

    private static Page<List<String>> rows(Page<Card> page) {
        return page.map(card -> List.of(card.number(), card.matterName(), card.stateName(), card.named() ? "留有联系方式" : "匿名",
            card.receivedOn().toString(), card.answerBy().toString(), card.overdue() ? "超期" : "", text(card.answeredOn()),
            card.task() == null ? "" : card.task().name(), card.task() == null ? "" : text(card.task().dueOn())));
    }

    private static String text(LocalDate day) {
        return Objects.toString(day, "");
    }
}
