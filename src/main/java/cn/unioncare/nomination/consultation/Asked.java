package cn.unioncare.nomination.consultation;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which organ is asked at which stage, as one word: a task of the consultation carries it, and nothing else of the
 * programme is kept in the process. The same organ may be asked twice, once by the unit and once by a tier.
 */
public record Asked(ConsultationStage stage, String organ) {

    private static final String BETWEEN = ":";

    /** @throws IllegalArgumentException if the text is not of that form */
    public static Asked of(String text) {
        String[] parts = text.split(BETWEEN, 2);
        Optional<ConsultationStage> stage = Arrays.stream(ConsultationStage.values())
            .filter(known -> known.name().equals(parts[0])).findFirst();
        if (stage.isEmpty() || parts.length < 2) {
            throw new IllegalArgumentException("not an organ that is asked: " + text);
        }
        return new Asked(stage.get(), parts[1]);
    }

    @Override
    public String toString() {
        return stage.name() + BETWEEN + organ;
    }
}
