package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.notices.Objection;
import cn.unioncare.notices.Objections;
import cn.unioncare.notices.Publicities;
import cn.unioncare.notices.Publicity;
import java.util.List;
import org.springframework.stereotype.Component;

/** 公示情况, as the unit's publicity was registered: days, place, objections and what came of them. */
@Component
class PublicityTexts {

    /** Until it is registered, and where the unit has not posted anything through the system. */
    private static final String TO_BE_WRITTEN = "　　年　　月　　日至　　月　　日公示　　个工作日，公示结果：";

    private final Publicities publicities;
    private final Objections objections;
    private final Programmes programmes;

    PublicityTexts(Publicities publicities, Objections objections, Programmes programmes) {
        this.publicities = publicities;
        this.objections = objections;
        this.programmes = programmes;
    }

    /** Empty where the notice asks for no publicity of the unit. */
    String of(Nomination nomination, Round round) {
        if (programmes.of(round.programme()).stages().basePublicity().isEmpty()) {
            return "";
        }
        return publicities.newestOf(nomination.id()).filter(publicity -> publicity.posted().isPresent())
            .map(this::told).orElse(TO_BE_WRITTEN);
    }

    private String told(Publicity publicity) {
        Publicity.Posted posted = publicity.posted().orElseThrow();
        String hung = "%s至%s在%s公示 %d 个工作日（张贴当日不计）。".formatted(posted.on().format(PaperTexts.DAY),
            posted.lastDay().format(PaperTexts.DAY), posted.place(), publicity.workingDays());
        List<Objection> all = objections.of(publicity.number());
        return hung + (all.isEmpty() ? "未收到异议。" : "收到异议 " + all.size() + " 件，" + outcome(all)) + result(publicity, all);
    }

    private static String outcome(List<Objection> all) {
        long upheld = count(all, Objection.State.UPHELD);
        long dismissed = count(all, Objection.State.DISMISSED);
        return (upheld > 0 ? "经核实属实 " + upheld + " 件，" : "") + (dismissed > 0 ? "经核实不属实 " + dismissed + " 件，" : "")
            + (upheld + dismissed < all.size() ? "其余 " + (all.size() - upheld - dismissed) + " 件未作结论，" : "");
    }

    private static String result(Publicity publicity, List<Objection> all) {
        return switch (publicity.state()) {
            case REQUESTED, POSTED -> "公示尚未期满。";
            case ENDED -> count(all, Objection.State.OPEN) > 0 ? "公示期满，异议正在核实。" : "公示结果：无影响推荐的异议。";
            case CANCELLED -> "公示结果：" + (count(all, Objection.State.UPHELD) > 0 ? "异议属实，取消推荐。" : "公示已撤下。");
        };
    }

    private static long count(List<Objection> all, Objection.State state) {
        return all.stream().filter(objection -> objection.state() == state).count();
    }
}
