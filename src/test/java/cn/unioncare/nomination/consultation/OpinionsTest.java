package cn.unioncare.nomination.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.unioncare.nomination.programme.Organ;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpinionsTest {

    private static final CaseId CASE = new CaseId("TX-130000-2021-000001");
    private static final Actor CONSULTEE = new Actor("consultee.130306", new UnionCode("130306"), Set.of("consultee"));

    private final List<GivenOpinion> kept = new ArrayList<>();
    private final Opinions opinions = new Opinions(new TwoOrgans());

    @Test
    void whoever_disagrees_says_why() {
        for (String reason : new String[] {null, " "}) {
            assertThatThrownBy(() -> opinions.give(CASE, "DISCIPLINE", opinion(false, reason), CONSULTEE))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.errors())
                    .extracting(Refusal.FieldError::field).containsExactly("reason"));
        }
        assertThat(kept).isEmpty();
    }

    @Test
    void the_reason_is_kept_for_the_written_answer() {
        assertThat(opinions.give(CASE, "PERSONNEL", opinion(true, null), CONSULTEE)).isTrue();

        assertThat(opinions.give(CASE, "DISCIPLINE", opinion(false, "正在接受审查"), CONSULTEE)).isFalse();

        assertThat(kept).extracting(GivenOpinion::name, given -> given.opinion().reason())
            .containsExactly(tuple("组织（人事）部门", null), tuple("纪检监察机关", "正在接受审查"));
    }

    @Test
    void an_organ_that_is_not_asked_cannot_speak() {
        assertThatThrownBy(() -> opinions.give(CASE, "COMMERCE",
            opinion(true, null), CONSULTEE)).isInstanceOf(IllegalStateException.class);
        assertThat(kept).isEmpty();
    }

    private static Opinion opinion(boolean agreed, String reason) {
        return new Opinion(agreed, reason, "测负责", LocalDate.of(2021, 4, 22), true, null);
    }

    private final class TwoOrgans implements ConsultedCases {

        @Override
        public Consulted of(CaseId caseId, UnionCode consulting) {
            return new Consulted(ConsultationStage.CONSULTATION, List.of(new Organ("PERSONNEL", "组织（人事）部门", Optional.empty()),
                new Organ("DISCIPLINE", "纪检监察机关", Optional.empty())), "冀工字〔2021〕11号 三.2", Map.of("name", "测赵一"));
        }

        @Override
        public void keep(CaseId caseId, GivenOpinion opinion, Actor actor) {
            kept.add(opinion);
        }
    }
}
