package cn.unioncare.campaign;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.spreadsheets.RowError;
import cn.unioncare.spreadsheets.SheetFile;
import cn.unioncare.spreadsheets.Spreadsheets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What civil affairs answer comes in from one Excel file: all of it or nothing, after a preview that looks at the same. */
@Service
public class ComparisonImports {

    private static final int MOST_ERRORS = 200;

    /**
     * @param rows      how many households the file tells of
     * @param differing in how many of them something does not agree
     */
    public record Preview(int rows, int differing, List<RowError> errors) { }

    public record Applied(int rows, int differing) { }

    private final Campaigns campaigns;
    private final Comparisons comparisons;
    private final ApplicationEventPublisher events;

    ComparisonImports(Campaigns campaigns, Comparisons comparisons, ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.comparisons = comparisons;
        this.events = events;
    }

    public OfficialPaper template() {
        return new OfficialPaper("民政比对结果模板.xlsx", OfficialPaper.Format.EXCEL, Spreadsheets.of(List.of(
            Spreadsheets.page(ComparisonSheet.PLAN.name(), ComparisonSheet.PLAN.columns().stream().map(column -> column.title()).toList(),
                List.of()),
            Spreadsheets.page("填写说明", List.of("栏目", "说明"), ComparisonSheet.INSTRUCTIONS))));
    }

    /** @throws Refusal 400 or 413 if the file cannot be read at all; 403 to others than the campaign's clerks; 409 after its end */
    @Transactional(readOnly = true)
    public Preview preview(String number, byte[] file, Actor actor) {
        ComparisonSheet sheet = checked(open(campaigns.seen(number, actor), actor), file);
        return new Preview(sheet.lines().size(), differing(sheet), sheet.errors().stream()
            .sorted(Comparator.comparingInt(RowError::row)).limit(MOST_ERRORS).toList());
    }

    /** @throws Refusal 400 with each row that is wrong: then nothing has been imported; otherwise as {@link #preview} */
    @Transactional
    public Applied apply(String number, byte[] file, Actor actor) {
        Campaign campaign = open(campaigns.hold(campaigns.seen(number, actor).number()), actor);
        ComparisonSheet sheet = checked(campaign, file);
        if (!sheet.errors().isEmpty()) {
            throw Refusal.invalid(sheet.errors().stream().sorted(Comparator.comparingInt(RowError::row)).limit(MOST_ERRORS)
                .map(error -> new FieldError(error.sheet() + "第" + error.row() + "行" + error.column(), error.message())).toList());
        }
        comparisons.add(campaign.number(), sheet.lines());
        events.publishEvent(new CaseEvent(campaign.number(), "COMPARISON_IMPORTED", actor, Map.of("compared",
            String.valueOf(sheet.lines().size()), "differences", String.valueOf(differing(sheet)))));
        return new Applied(sheet.lines().size(), differing(sheet));
    }

    private static Campaign open(Campaign campaign, Actor actor) {
        if (!actor.is(Role.CLERK.code()) || !actor.union().equals(campaign.union())) {
            throw Refusal.forbidden("民政比对结果由开展活动的工会的经办人导入");
        }
        if (campaign.isClosed()) {
            throw Refusal.conflict("活动已经结束，不能再导入比对结果");
        }
        return campaign;
    }

    private ComparisonSheet checked(Campaign campaign, byte[] file) {
        ComparisonSheet sheet = ComparisonSheet.of(SheetFile.read(file, List.of(ComparisonSheet.PLAN)));
        List<String> named = sheet.lines().stream().map(ComparisonSheet.Line::archive).filter(archive -> !archive.isEmpty()).distinct().toList();
        Set<String> onFile = comparisons.onFile(campaign, named);
        Set<String> visited = comparisons.visited(campaign.season(), named);
        for (ComparisonSheet.Line line : sheet.lines()) {
            if (!line.archive().isEmpty() && !onFile.contains(line.archive())) {
                sheet.wrong(line, "本工会及下级没有这份在档档案，请核对档案编号");
            } else if (line.differs() && visited.contains(line.archive())) {
                sheet.wrong(line, "该户已经走访，不一致的事项请转建档工会核查");
            }
        }
        return sheet;
    }

    private static int differing(ComparisonSheet sheet) {
        return (int) sheet.lines().stream().filter(ComparisonSheet.Line::differs).count();
    }
}
