package cn.unioncare.nomination;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.documents.PaperContent;
import cn.unioncare.nomination.programme.FormField;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.organisation.Unions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the papers of a nomination can name: every field of the programme's form by its own name, so that a new programme's
 * template needs no Java, and beside these what the steps have brought.
 */
@Component
class PaperTexts {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月");

    private final Programmes programmes;
    private final Proposals proposals;
    private final PaperOpinions opinions;
    private final Unions unions;
    private final CodeLists codes;
    private final Clock clock;

    PaperTexts(Programmes programmes, Proposals proposals, PaperOpinions opinions, Unions unions, CodeLists codes,
               Clock clock) {
        this.programmes = programmes;
        this.proposals = proposals;
        this.opinions = opinions;
        this.unions = unions;
        this.codes = codes;
        this.clock = clock;
    }

    /** What is a nomination's own. @param way on which it is */
    Map<String, String> of(Nomination nomination, Round round, RoundWays way) {
        Candidacy candidacy = proposals.of(nomination.id());
        Map<String, String> texts = new HashMap<>();
        programmes.form(round.programme()).fields().values().stream().filter(field -> field.kind() != FormField.Kind.FILES)
            .forEach(field -> texts.put(field.name(), shown(field, valueOf(field, candidacy))));
        texts.put("unit", way.nameOf(nomination.owner()));
        texts.put("story", indented(candidacy.story()));
        texts.put("birthMonth", candidacy.field("birthDate").isEmpty() ? "" : LocalDate.parse(candidacy.field("birthDate")).format(MONTH));
        texts.put("unitAndPosition", candidacy.unitAndPosition());
        texts.putIfAbsent("category", "");
        texts.put("publicity", "");
        texts.putAll(opinions.of(nomination, round, way));
        return texts;
    }

    /** What is the same for all of a round. */
    Map<String, String> of(Round round) {
        Programme programme = programmes.of(round.programme());
        return Map.of("title", programme.title(), "notice", programme.notice(), "organiser", unions.nameOf(round.organiser()),
            "act", programme.honour().act(), "filledOn", LocalDate.now(clock).format(DAY), "blankDay", PaperContent.BLANK_DAY);
    }

    private static Object valueOf(FormField field, Candidacy candidacy) {
        return switch (field.path().substring(0, Math.max(0, field.path().indexOf('.')))) {
            case "candidate" -> candidacy.candidate().get(field.name());
            case "facts" -> candidacy.facts().get(field.name());
            default -> null;
        };
    }

    private String shown(FormField field, Object value) {
        if (value == null) {
            return "";
        }
        return switch (field.kind()) {
            case YES_NO -> Boolean.TRUE.equals(value) ? "是" : "否";
            case DATE -> LocalDate.parse(value.toString()).format(DAY);
            case SOME_OF -> value instanceof List<?> many
                ? many.stream().map(one -> label(field, one.toString())).collect(Collectors.joining("、")) : value.toString();
            case ONE_OF -> label(field, value.toString());
            default -> value.toString().strip();
        };
    }

    // What the form does not list itself lies in the code list of the same name.
    private String label(FormField field, String code) {
        String list = field.name().replaceAll("([A-Z])", "-$1").toLowerCase();
        return field.options().getOrDefault(code, codes.labelOf(list, code).orElse(code));
    }

    static String indented(String story) {
        return story == null ? "" : story.lines().map(String::strip).filter(line -> !line.isEmpty())
            .map(line -> "　　" + line).collect(Collectors.joining("\n"));
    }
}
