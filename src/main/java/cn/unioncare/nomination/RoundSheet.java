package cn.unioncare.nomination;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.nomination.RoundView.NominationLine;
import cn.unioncare.nomination.RoundView.StartView;
import cn.unioncare.nomination.RoundView.UnitView;
import cn.unioncare.quota.Breach;
import cn.unioncare.spreadsheets.Spreadsheets;
import java.util.List;
import java.util.stream.Collectors;

/** A round as an Excel file: what its page shows to the same person, and nothing besides. */
public final class RoundSheet {

    private static final List<String> UNITS = List.of("单位编码", "单位", "名额", "已用", "剩余", "推荐总数", "突破的限额");
    private static final List<String> NOMINATIONS = List.of("推荐编号", "推荐对象", "推荐单位", "人员结构", "所处环节", "纸质材料", "提醒");
    private static final List<String> PLAN = List.of("接收工会", "最迟报送日", "最迟公示日", "是否暂定", "今天开始是否来得及");

    private RoundSheet() { }

    public static OfficialPaper of(RoundView round) {
        return new OfficialPaper(round.title() + "-推选进度-" + round.round() + "." + Format.EXCEL.ending(), Format.EXCEL,
            Spreadsheets.of(List.of(
                Spreadsheets.page("单位名额", UNITS, round.units().stream().map(unit -> unit(unit, round)).toList()),
                Spreadsheets.page("推荐情况", NOMINATIONS, round.nominations().stream().map(RoundSheet::nomination).toList()),
                Spreadsheets.page("倒排时间", PLAN, round.plan().stream().map(RoundSheet::start).toList()))));
    }

    private static List<String> unit(UnitView unit, RoundView round) {
        long all = round.nominations().stream().filter(one -> one.unit().equals(unit.unit())).count();
        return List.of(unit.unit(), unit.name(), String.valueOf(unit.places()), String.valueOf(unit.used()),
            String.valueOf(unit.remaining()), String.valueOf(all),
            unit.breaches().stream().map(Breach::message).collect(Collectors.joining("；")));
    }

    private static List<String> nomination(NominationLine one) {
        return List.of(one.nomination(), one.candidate(), one.unionName(), one.categoryName() == null ? "" : one.categoryName(),
            one.stateName(), one.paper() == null ? "" : one.paper().told(), one.warning() == null ? "" : one.warning());
    }

    private static List<String> start(StartView start) {
        return List.of(start.toName(), start.handInBy().toString(), start.postBy() == null ? "不公示" : start.postBy().toString(),
            start.provisional() ? "暂定" : "", start.tooLate() ? "已来不及" : "来得及");
    }
}
