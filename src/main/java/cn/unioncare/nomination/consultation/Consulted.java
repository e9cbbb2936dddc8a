package cn.unioncare.nomination.consultation;

import cn.unioncare.nomination.programme.Organ;
import java.util.List;
import java.util.Map;

/**
 * Whom a consultation is about and who is asked.
 *
 * @param organs    those whose condition (such as 非公有制企业负责人) holds for this candidate, in the programme's order
 * @param clause    where the notice says that they are asked
 * @param candidate what 附件3 shows, under {@code name}, {@code gender}, {@code ethnicity}, {@code politicalStatus},
 *                  {@code position} (工作单位及职务、行政级别) and {@code idNumber}; what does not apply is not there
 */
public record Consulted(ConsultationStage stage, List<Organ> organs, String clause, Map<String, String> candidate) {

    public Consulted {
        organs = List.copyOf(organs);
        candidate = Map.copyOf(candidate);
    }

    /** @throws IllegalStateException if that organ is not asked */
    public Organ organ(String id) {
        return organs.stream().filter(organ -> organ.id().equals(id)).findFirst()
            .orElseThrow(() -> new IllegalStateException(id + " is not asked at " + stage));
    }
}
