package cn.unioncare.nomination.programme;

import cn.unioncare.eligibility.DecisionTable;
import cn.unioncare.eligibility.TableRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which values a name of a condition can have, as the form lets them be: all choices, and of numbers those around the figures
 * that the condition names. Null stands for what is left empty.
 */
final class Answers {

    private static final BigDecimal LONG_AGO = BigDecimal.valueOf(600);
    static final String AGO = "MonthsAgo";

    private final Programme programme;
    private final Map<String, FormField> fields = new HashMap<>();

    Answers(LoadedProgramme loaded) {
        this.programme = loaded.programme();
        loaded.form().fields().values().stream().filter(field -> field.kind() != FormField.Kind.TEXT
            && field.kind() != FormField.Kind.FILES).forEach(field ->
                fields.put(field.kind() == FormField.Kind.DATE ? field.name() + AGO : field.name(), field));
    }

    boolean knows(String name) {
        return fields.containsKey(name) || Known.NAMES.contains(name);
    }

    /** The names of all that can be answered. */
    Set<String> names() {
        Set<String> all = new TreeSet<>(fields.keySet());
        all.addAll(Known.NAMES);
        return all;
    }

    /** The names of a row, and those on which depends whether these are shown. */
    Set<String> namesOf(TableRule rule) {
        Set<String> names = new LinkedHashSet<>();
        rule.conditions().forEach(condition -> names.addAll(FeelNames.in(condition)));
        for (String name : List.copyOf(names)) {
            Optional.ofNullable(fields.get(name)).ifPresent(field -> field.hiddenIf().forEach(hide ->
                FeelNames.in(hide.replaceAll("\\b(facts|candidate)\\.", "")).stream().filter(this::knows).forEach(names::add)));
        }
        return names;
    }

    /** The values of one name that make a difference to the row. */
    List<Object> of(String name, TableRule rule) {
        Set<BigDecimal> figures = new TreeSet<>();
        rule.conditions().forEach(condition -> FeelNames.numbersIn(condition).forEach(figure -> {
            figures.add(figure.subtract(BigDecimal.ONE));
            figures.add(figure);
            figures.add(figure.add(BigDecimal.ONE));
        }));
        FormField field = fields.get(name);
        return field == null ? known(name, figures) : answers(field, figures);
    }

    /** @return whether the form would show every one of these values, and everything that it requires is there */
    boolean isPossible(Map<String, Object> values) {
        return values.entrySet().stream().filter(entry -> fields.containsKey(entry.getKey())).allMatch(entry -> {
            FormField field = fields.get(entry.getKey());
            boolean hidden = isHidden(field, values);
            return entry.getValue() == null ? hidden || !field.required() : !hidden;
        });
    }

    /** Everything that the form requires is answered, by the first value that comes to mind where it is not yet. */
    Map<String, Object> complete(Map<String, Object> given) {
        Map<String, Object> values = new HashMap<>(given);
        Known.NAMES.forEach(name -> values.putIfAbsent(name, first(name)));
        for (boolean changed = true; changed;) {
            changed = false;
            for (Map.Entry<String, FormField> entry : fields.entrySet()) {
                boolean shown = !isHidden(entry.getValue(), values);
                if (shown && isExpected(entry.getValue()) && !values.containsKey(entry.getKey())) {
                    values.put(entry.getKey(), answers(entry.getValue(), Set.of()).get(0));
                    changed = true;
                }
                changed |= !shown && values.remove(entry.getKey()) != null;
            }
        }
        return values;
    }

    /** A list that was left empty is an empty list. */
    private static boolean isExpected(FormField field) {
        return field.required() || field.kind() == FormField.Kind.SOME_OF;
    }

    private Object first(String name) {
        return switch (name) {
            case "storyLength" -> BigDecimal.ONE;
            case "entry" -> Entry.ORGANISATION.name();
            default -> false;
        };
    }

    private boolean isHidden(FormField field, Map<String, Object> values) {
        Map<String, Object> facts = new HashMap<>();
        Map<String, Object> candidate = new HashMap<>();
        values.forEach((name, value) -> Optional.ofNullable(fields.get(name)).ifPresent(known ->
            (known.path().startsWith("candidate.") ? candidate : facts).put(known.name(), value)));
        return field.hiddenIf().stream()
            .anyMatch(condition -> DecisionTable.holds(condition, Map.of("facts", facts, "candidate", candidate)));
    }

    /** Goes through every combination of the names' values that the form allows, until one will do. */
    Optional<Map<String, Object>> search(TableRule rule, Map<String, Object> given, Predicate<Map<String, Object>> wanted) {
        return search(rule, new ArrayList<>(namesOf(rule)), new HashMap<>(given), wanted);
    }

    private Optional<Map<String, Object>> search(TableRule rule, List<String> open, Map<String, Object> values,
                                                 Predicate<Map<String, Object>> wanted) {
        if (open.isEmpty()) {
            return isPossible(values) && wanted.test(values) ? Optional.of(Map.copyOf(present(values))) : Optional.empty();
        }
        for (Object value : of(open.get(0), rule)) {
            Map<String, Object> next = new HashMap<>(values);
            next.put(open.get(0), value);
            Optional<Map<String, Object>> found = search(rule, open.subList(1, open.size()), next, wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Map<String, Object> present(Map<String, Object> values) {
        Map<String, Object> present = new HashMap<>(values);
        present.values().removeIf(value -> value == null);
        return present;
    }

    private List<Object> known(String name, Set<BigDecimal> figures) {
        return switch (name) {
            case "storyLength" -> new ArrayList<>(figures);
            case "entry" -> new ArrayList<>(programme.entries().stream().map(Enum::name).toList());
            default -> List.of(false, true);
        };
    }

    private static List<Object> answers(FormField field, Set<BigDecimal> figures) {
        List<Object> answers = new ArrayList<>();
        switch (field.kind()) {
            case YES_NO -> answers.addAll(List.of(false, true));
            case ONE_OF -> answers.addAll(field.options().keySet());
            case SOME_OF -> answers.addAll(List.of(List.copyOf(field.options().keySet()), List.of()));
            case DATE -> answers.addAll(withBounds(figures, BigDecimal.ZERO, LONG_AGO));
            default -> answers.addAll(withBounds(figures, field.least().orElse(BigDecimal.ZERO), field.greatest().orElse(LONG_AGO)));
        }
        if (field.kind() != FormField.Kind.SOME_OF && (!field.required() || !field.hiddenIf().isEmpty())) {
            answers.add(null);
        }
        return answers;
    }

    private static Set<BigDecimal> withBounds(Set<BigDecimal> figures, BigDecimal least, BigDecimal greatest) {
        Set<BigDecimal> all = new TreeSet<>(figures);
        all.addAll(List.of(least, greatest));
        all.removeIf(figure -> figure.compareTo(least) < 0 || figure.compareTo(greatest) > 0);
        return all;
    }
}
