package cn.unioncare.nomination;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who or what is nominated, as the programme's own form asks for it: what every programme asks has its place, what one asks
 * of its own lies under {@code facts}. Which fields there are, and what each may hold, is the form's to say.
 *
 * @param candidate of a person or of a collective
 * @param story     主要事迹
 */
public record Candidacy(
        @NotNull(message = "请填写推荐对象") Map<String, Object> candidate,
        String story,
        Map<String, Object> facts,
        @Size(max = 20, message = "附件不超过 20 个") List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments)
        implements WithAttachments {

    public Candidacy {
        facts = facts == null ? Map.of() : facts;
    }

    @JsonIgnore
    public String name() {
        return String.valueOf(candidate.get("name")).strip();
    }

    /** Empty for a collective. */
    @JsonIgnore
    public Optional<String> idNumber() {
        return text(candidate, "idNumber");
    }

    @JsonIgnore
    public Optional<String> workUnit() {
        return text(candidate, "workUnit");
    }

    /** In Chinese; empty for a collective. */
    @JsonIgnore
    public String genderName() {
        return switch (field("gender")) {
            case "MALE" -> "男";
            case "FEMALE" -> "女";
            default -> "";
        };
    }

    /** Empty for a collective. */
    @JsonIgnore
    public String position() {
        return field("position");
    }

    /** 工作单位及职务(行政级别); empty for a collective. */
    @JsonIgnore
    public String unitAndPosition() {
        return Stream.of(field("workUnit"), field("position"), field("rank")).filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    }

    /** What stands in that field of the candidate; empty where nothing does. */
    public String field(String name) {
        return text(candidate, name).orElse("");
    }

    /** Whether a yes/no field of the programme was answered with yes. */
    public boolean isYes(String name) {
        return Boolean.TRUE.equals(facts.get(name));
    }

    public Optional<String> fact(String field) {
        return text(facts, field);
    }

    private static Optional<String> text(Map<String, Object> values, String field) {
        return Optional.ofNullable(values.get(field)).map(String::valueOf).map(String::strip).filter(text -> !text.isEmpty());
    }
}
