package cn.unioncare.nomination.programme;

import cn.unioncare.nomination.programme.QuotaQuestion.Nominee;
import cn.unioncare.organisation.Unions;
import cn.unioncare.quota.Outlook;
import cn.unioncare.quota.Quota;
import cn.unioncare.quota.Selection;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.shared.UnionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** A dry run of a programme's places, which stores nothing. */
@Service
public class QuotaChecks {

    private final Programmes programmes;
    private final Unions unions;

    QuotaChecks(Programmes programmes, Unions unions) {
        this.programmes = programmes;
        this.unions = unions;
    }

    /** @throws Refusal 404 if there is no such programme; 400 for a unit or a category that it does not have */
    public QuotaAnswer check(String id, QuotaQuestion question) {
        LoadedProgramme loaded = programmes.loaded(id);
        requireCategories(loaded, question);
        if (loaded.quotas().isEmpty()) {
            requireUnion(loaded.programme(), question.unit());
            return new QuotaAnswer(true, List.of(), null, null,
                loaded.programme().notice() + "没有规定推荐名额，推荐数量和人员结构不受限制");
        }
        boolean issued = !loaded.quotas().get().units().isEmpty();
        Quota quota = issued ? issued(loaded, question.unit()) : whole(loaded, question.unit());
        return answer(quota, question, issued ? null : "各单位名额由本次活动的分配方案确定，这里只按总名额核对");
    }

    private static QuotaAnswer answer(Quota quota, QuotaQuestion question, String note) {
        Selection selection = new Selection(quota, categories(question.nominees()));
        Outlook outlook = question.candidates() == null ? selection.outlook()
            : selection.outlook(categories(question.candidates()));
        return new QuotaAnswer(selection.breaches().isEmpty(), selection.breaches(), selection.remaining(),
            new QuotaAnswer.Ahead(outlook.feasible(), outlook.most(), outlook.reasons()), note);
    }

    private static Quota issued(LoadedProgramme loaded, String unit) {
        return loaded.quotas().orElseThrow().of(unit).orElseThrow(() -> Refusal.invalid("unit",
            "名额表没有这个编码的单位；名额只约束表中所列单位，其所属单位推荐不设名额限制"));
    }

    private Quota whole(LoadedProgramme loaded, String unit) {
        requireUnion(loaded.programme(), unit);
        QuotaPlan plan = loaded.programme().quota().orElseThrow();
        return plan.ofUnit(unit, unions.nameOf(new UnionCode(unit)), plan.total());
    }

    private void requireUnion(Programme programme, String unit) {
        boolean known;
        try {
            known = unions.isWithin(new UnionCode(unit), programme.organiser());
        } catch (IllegalArgumentException malformed) {
            known = false;
        }
        if (!known) {
            throw Refusal.invalid("unit", unions.nameOf(programme.organiser()) + "所属没有这个编码的工会");
        }
    }

    private static void requireCategories(LoadedProgramme loaded, QuotaQuestion question) {
        List<FieldError> wrong = new ArrayList<>();
        collect(loaded, "nominees", question.nominees(), wrong);
        collect(loaded, "candidates", question.candidates() == null ? List.of() : question.candidates(), wrong);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    private static void collect(LoadedProgramme loaded, String list, List<Nominee> nominees, List<FieldError> wrong) {
        List<String> known = loaded.categories();
        for (int i = 0; i < nominees.size(); i++) {
            String category = nominees.get(i).category();
            String field = list + "[" + i + "].category";
            if (known.isEmpty() && category != null) {
                wrong.add(new FieldError(field, "该项目不区分人员结构，请不要填写"));
            } else if (!known.isEmpty() && !known.contains(category)) {
                wrong.add(new FieldError(field, "人员结构应为推选表单所列的选项之一"));
            }
        }
    }

    private static List<String> categories(List<Nominee> nominees) {
        return nominees.stream().map(nominee -> Objects.requireNonNullElse(nominee.category(), "")).toList();
    }
}
