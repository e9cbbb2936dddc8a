package cn.unioncare.nomination;

import static java.util.stream.Collectors.joining;

import cn.unioncare.documents.PaperContent;
import cn.unioncare.honours.HolderKind;
import cn.unioncare.honours.Honour;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.organisation.Tier;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What 表扬通报, 证书 and 奖牌 say: from the commendation as it was handed in, and from the register of honours. */
@Component
class AwardTexts {

    private static final String PRAISE = "表扬";

    private final Programmes programmes;
    private final NominationFile file;
    private final Unions unions;

    AwardTexts(Programmes programmes, NominationFile file, Unions unions) {
        this.programmes = programmes;
        this.file = file;
        this.unions = unions;
    }

    /** What is the same in every paper of the round. */
    Map<String, String> of(Round round) {
        Programme programme = programmes.of(round.programme());
        Map<String, String> texts = new HashMap<>(Map.of("title", programme.title(), "quoted", quoted(programme.title()),
            "notice", programme.notice(), "organiser", unions.nameOf(round.organiser()), "document", round.document().orElse("")));
        texts.put("day", file.latest(round.id(), Step.COMMEND, Commendation.class)
            .map(commendation -> commendation.issuedOn().format(PaperTexts.DAY)).orElse(PaperContent.BLANK_DAY));
        return texts;
    }

    /** @param positions of the laureates by the number of the nomination; empty for collectives */
    PaperContent notice(Round round, List<Honour> laureates, Map<String, String> positions) {
        Programme programme = programmes.of(round.programme());
        boolean praised = programme.honour().act().equals(PRAISE);
        String whom = told(laureates);
        Map<String, String> texts = of(round);
        texts.put("subject", praised ? PRAISE + quoted(programme.title()) : "授予" + quoted(programme.title()) + "称号");
        texts.put("decision", praised ? "对" + whom + "予以" + PRAISE : "授予" + whom + quoted(programme.title()) + "称号");
        texts.put("whom", ofPersons(laureates) ? "同志" : "集体");
        texts.put("addressees", addressees(round));
        texts.put("procedure", procedure(programme));
        List<Map<String, String>> rows = new ArrayList<>();
        laureates.forEach(honour -> rows.add(Map.of("no", String.valueOf(rows.size() + 1), "name", honour.holder(),
            "unitAndPosition", positions.getOrDefault(honour.nomination(), honour.unionName()))));
        return new PaperContent(texts, Map.of("rows", rows));
    }

    /** 证书 or 奖牌: one for each, by the number of the register. */
    Map<String, PaperContent> each(Round round, List<Honour> laureates) {
        Map<String, String> ofAll = of(round);
        Map<String, PaperContent> papers = new LinkedHashMap<>();
        for (Honour honour : laureates) {
            Map<String, String> texts = new HashMap<>(ofAll);
            texts.put("name", honour.holder());
            texts.put("address", honour.holderKind() == HolderKind.PERSON ? "同志" : "");
            texts.put("words", "荣获" + quoted(honour.title()) + "称号（" + honour.document() + "）。");
            texts.put("certificate", honour.certificate());
            papers.put(honour.number(), PaperContent.of(texts));
        }
        return papers;
    }

    private static boolean ofPersons(List<Honour> laureates) {
        return laureates.get(0).holderKind() == HolderKind.PERSON;
    }

    private static String told(List<Honour> laureates) {
        String counted = ofPersons(laureates) ? " 名同志" : " 个集体";
        return laureates.get(0).holder() + (laureates.size() > 1 ? "等 " : " ") + laureates.size() + counted;
    }

    private String addressees(Round round) {
        return unions.subtree(round.organiser()).stream().filter(union -> union.parent().filter(round.organiser()::equals).isPresent())
            .map(Union::tier).distinct().sorted(Comparator.comparing((Tier tier) -> !tier.isFederation()).thenComparing(Comparator.naturalOrder()))
            .map(tier -> (tier.name().endsWith("INDUSTRY") ? "有关" : "各") + tier.label()).collect(joining("、"));
    }

    private static String procedure(Programme programme) {
        Stream<String> meetings = programme.meetings().stream().map(meeting -> meeting.body() + "审议");
        return Stream.of(Stream.of("民主推荐", "逐级审核"), meetings,
            programme.stages().finalPublicity().stream().map(plan -> "公示")).flatMap(steps -> steps).collect(joining("、"));
    }

    // Quotation marks within quotation marks are single.
    static String quoted(String title) {
        return "“" + title.replace('“', '‘').replace('”', '’') + "”";
    }
}
