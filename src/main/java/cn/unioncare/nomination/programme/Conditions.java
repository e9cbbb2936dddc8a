package cn.unioncare.nomination.programme;

import cn.unioncare.eligibility.Finding;
import cn.unioncare.eligibility.Severity;
import cn.unioncare.eligibility.TableVersion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Holds a nomination against the conditions and vetoes of its programme. */
@Service
public class Conditions {

    private final Programmes programmes;

    public Conditions(Programmes programmes) {
        this.programmes = programmes;
    }

    /**
     * The rows of the programme's table that apply, then what nobody can compute, each to be confirmed by a person.
     *
     * @param facts of a nomination that {@link ProgrammeForm#check} has accepted
     */
    public Examination check(Programme programme, Facts facts, Known known) {
        return examine(programmes.loaded(programme.id()), facts, known);
    }

    static Examination examine(LoadedProgramme loaded, Facts facts, Known known) {
        Map<String, Object> values = known.with(facts);
        List<Finding> findings = new ArrayList<>(loaded.table().findings(values, figures(values, loaded.form())));
        loaded.programme().conditions().forEach(condition ->
            findings.add(new Finding(condition.clause(), Severity.ASK, condition.text())));
        return new Examination(findings);
    }

    /** Which text of the table is applied; a case keeps it with its findings. */
    public TableVersion version(Programme programme) {
        return programmes.loaded(programme.id()).table().version();
    }

    private static Map<String, String> figures(Map<String, Object> values, ProgrammeForm form) {
        Map<String, FormField> byName = form.fields().values().stream()
            .collect(Collectors.toMap(FormField::name, field -> field, (one, other) -> one));
        Map<String, String> figures = new HashMap<>();
        values.forEach((name, value) -> figures.put(name, shown(byName.get(name), value)));
        return figures;
    }

    private static String shown(FormField field, Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return field == null ? value.toString() : field.options().getOrDefault(value.toString(), value.toString());
    }
}
