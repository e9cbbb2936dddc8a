package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.Award;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the organiser has made when a round is commended. */
enum AwardPaper {
    NOTICE("commendation", "表扬通报", "commendation"),
    CERTIFICATES("certificates", "证书", "certificate"),
    MEDALS("medals", "奖牌", "plaque"),
    STORIES("stories", "先进事迹材料", "stories");

    private final String id;
    private final String label;
    private final String template;

    AwardPaper(String id, String label, String template) {
        this.id = id;
        this.label = label;
        this.template = template;
    }

    /** Those that the notice lets be given. */
    static List<AwardPaper> offered(Award award) {
        return Arrays.stream(values()).filter(paper -> paper.isGivenBy(award)).toList();
    }

    static Optional<AwardPaper> called(String id) {
        return Arrays.stream(values()).filter(paper -> paper.id.equals(id)).findFirst();
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    String template() {
        return template;
    }

    /** Whether the notice lets it be given. */
    boolean isGivenBy(Award award) {
        return switch (this) {
            case NOTICE, STORIES -> true;
            case CERTIFICATES -> award.certificate();
            case MEDALS -> award.medal();
        };
    }

    /** Whether it is for those who organise the round alone: what is handed over to the laureates. */
    boolean isOfTheOrganiser() {
        return this == CERTIFICATES || this == MEDALS;
    }
}
