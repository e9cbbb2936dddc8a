package cn.unioncare.nomination;

import cn.unioncare.documents.PaperContent;
import cn.unioncare.nomination.programme.Organ;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is filled into a notice's paper: of one nomination, of several in a list, or of those whom an organ is asked about. */
@Component
class PaperContents {

    private final PaperTexts texts;
    private final PaperOpinions opinions;
    private final PublicityTexts publicities;
    private final Proposals proposals;
    private final NominationFile file;
    private final NominationWays ways;
    private final Programmes programmes;

    PaperContents(PaperTexts texts, PaperOpinions opinions, PublicityTexts publicities, Proposals proposals, NominationFile file,
                  NominationWays ways, Programmes programmes) {
        this.texts = texts;
        this.opinions = opinions;
        this.publicities = publicities;
        this.proposals = proposals;
        this.file = file;
        this.ways = ways;
        this.programmes = programmes;
    }

    PaperContent of(Nomination nomination, Round round) {
        Map<String, String> row = row(nomination, round, ways.of(round, List.of(nomination)), texts.of(round));
        row.put("publicity", publicities.of(nomination, round));
        return PaperContent.of(row);
    }

    /** A list of all these. @param unit in whose name it is handed in */
    PaperContent of(Round round, UnionCode unit, List<Nomination> listed, RoundWays way) {
        return list(round, unit, listed, way, one -> Map.of());
    }

    /** A list for each organ, by its name, of those on whom the notice wants it heard; none for an organ that hears nobody. */
    Map<String, PaperContent> eachOrgan(Round round, UnionCode unit, List<Nomination> listed, RoundWays way) {
        file.readAhead(listed.stream().map(Nomination::id).toList());
        Map<String, PaperContent> sheets = new LinkedHashMap<>();
        for (Organ organ : programmes.of(round.programme()).stages().consultation().orElseThrow().organs()) {
            List<Nomination> asked = listed.stream().filter(one -> organ.onlyIf().map(proposals.of(one.id())::isYes).orElse(true)).toList();
            if (!asked.isEmpty()) {
                sheets.put(organ.name(), list(round, unit, asked, way, one -> Map.of("organ", organ.name(), "agreed",
                    opinions.of(one, organ))));
            }
        }
        return sheets;
    }

    private PaperContent list(Round round, UnionCode unit, List<Nomination> listed, RoundWays way,
                              Function<Nomination, Map<String, String>> besides) {
        file.readAhead(listed.stream().map(Nomination::id).toList());
        Map<String, String> ofAll = texts.of(round);
        List<Map<String, String>> rows = new ArrayList<>();
        for (Nomination nomination : listed) {
            Map<String, String> row = row(nomination, round, way, ofAll);
            row.putAll(besides.apply(nomination));
            row.put("no", String.valueOf(rows.size() + 1));
            rows.add(row);
        }
        Map<String, String> whole = new HashMap<>(rows.get(0));
        whole.putAll(ofAll);
        whole.put("unit", way.nameOf(unit));
        madeOn(round, unit, listed, way).ifPresent(day -> whole.put("filledOn", day.format(PaperTexts.DAY)));
        whole.put("helped", rows.stream().map(row -> row.get("helped")).filter(names -> !names.isEmpty()).distinct()
            .collect(Collectors.joining("、")));
        whole.put("report", listed.stream().flatMap(one -> opinions.reportOf(one, unit, way).stream()).reduce((earlier, later) -> later)
            .orElse("共推荐 " + listed.size() + " 名（个），名单如下。"));
        return new PaperContent(whole, Map.of("rows", rows));
    }

    // A paper bears the day of the deed: a union's that of its handing in, the organiser's that of its last meeting. Before
    // that it is a draft of today.
    private Optional<LocalDate> madeOn(Round round, UnionCode unit, List<Nomination> listed, RoundWays way) {
        return unit.equals(round.organiser())
            ? file.entries(round.id()).stream().filter(entry -> entry.step() == Step.HOLD_MEETING)
                .map(entry -> entry.at().toLocalDate()).reduce((earlier, later) -> later)
            : listed.stream().flatMap(one -> opinions.handedInOn(one, unit, way).stream()).max(Comparator.naturalOrder());
    }

    private Map<String, String> row(Nomination nomination, Round round, RoundWays way, Map<String, String> ofAll) {
        Map<String, String> row = new HashMap<>(ofAll);
        row.putAll(texts.of(nomination, round, way));
        return row;
    }
}
