package cn.unioncare.hardship;

import cn.unioncare.registry.ArchiveTraits;
import cn.unioncare.registry.Archives;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.vault.Vault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Puts right what an archive says of its persons. The content that was there before is kept as a version of its own. */
@Service
public class ArchiveCorrections {

    /** @param value what is right; empty where nothing should stand there */
    public record Wish(String field, String value) { }

    /** What was changed, for the ledger: keyed digests of the whole content. */
    public record Applied(int version, String before, String after) { }

    private final Archives archives;
    private final ArchiveFields fields;
    private final Validator validator;
    private final Vault vault;
    private final ObjectMapper json;

    ArchiveCorrections(Archives archives, ArchiveFields fields, Validator validator, Vault vault, ObjectMapper json) {
        this.archives = archives;
        this.fields = fields;
        this.validator = validator;
        this.vault = vault;
        this.json = json;
    }

    /** What may be corrected in the archive of that case, with what stands there. */
    public List<ArchiveField> fieldsOf(CaseId id) {
        return fields.of(content(id));
    }

    /**
     * What would be changed.
     *
     * @return each field as it stands, with the right value as people read it, in the order of the wishes
     * @throws Refusal 400 at {@code items[n]} for a field that is none of the archive's, or a value it cannot take
     */
    public Map<ArchiveField, String> checked(CaseId id, List<Wish> wishes) {
        ObjectNode content = content(id);
        Map<String, ArchiveField> known = fields.of(content).stream()
            .collect(Collectors.toMap(ArchiveField::field, Function.identity()));
        corrected(content.deepCopy(), wishes);
        return wishes.stream().collect(Collectors.toMap(wish -> known.get(wish.field()), wish ->
            fields.shown(known.get(wish.field()), wish.value() == null ? "" : wish.value().strip()), (one, same) -> one,
            LinkedHashMap::new));
    }

    /** @param request the number of the request, which the earlier version names */
    public Applied apply(CaseId id, String request, List<Wish> wishes) {
        ObjectNode before = content(id);
        ObjectNode after = corrected(before.deepCopy(), wishes);
        int version = archives.correct(id, request, after.at("/application/applicant/name").asText(),
            traits(after), after);
        return new Applied(version, vault.digest(before.toString()), vault.digest(after.toString()));
    }

    private static ArchiveTraits traits(JsonNode content) {
        return new ArchiveTraits(content.at("/entry/focusGroup").asText(null),
            content.at("/application/applicant/workStatus").asText(null), content.at("/entry/modelWorker").asText(null));
    }

    private ObjectNode content(CaseId id) {
        return archives.contentOf(id, ObjectNode.class)
            .orElseThrow(() -> Refusal.conflict("本案没有可以更正的档案"));
    }

    private ObjectNode corrected(ObjectNode content, List<Wish> wishes) {
        List<FieldError> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < wishes.size(); i++) {
            String place = "items[" + i + "].";
            Wish wish = wishes.get(i);
            if (!seen.add(wish.field())) {
                problems.add(new FieldError(place + "field", "同一项目不能重复填写"));
            }
            fields.pointer(wish.field(), content).ifPresentOrElse(
                pointer -> ArchiveFields.put(content, pointer, wish.value()),
                () -> problems.add(new FieldError(place + "field", "不能更正此项：身份证号有误的，应删除误建的档案后重新申请；"
                    + "家庭经济状况有变化的，应重新入户调查")));
        }
        problems.addAll(problemsOf(content, wishes));
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return content;
    }

    // The same records that took the values in judge them.
    private List<FieldError> problemsOf(ObjectNode content, List<Wish> wishes) {
        List<FieldError> problems = new ArrayList<>();
        problems.addAll(problemsIn(content.path("application"), HardshipApplication.class, "", wishes));
        problems.addAll(problemsIn(content.path("entry"), ArchiveEntry.class, "entry.", wishes));
        return problems;
    }

    private <T> List<FieldError> problemsIn(JsonNode part, Class<T> type, String prefix,
                                            List<Wish> wishes) {
        try {
            return validator.validate(json.treeToValue(part, type)).stream()
                .map(violation -> new FieldError(prefix + violation.getPropertyPath(), violation.getMessage()))
                .flatMap(error -> at(error, wishes).stream()).toList();
        } catch (JsonMappingException mismatch) {
            String path = prefix + mismatch.getPath().stream().map(step -> step.getFieldName() == null
                ? "[" + step.getIndex() + "]" : "." + step.getFieldName()).collect(Collectors.joining()).replaceFirst("^\\.", "");
            return at(new FieldError(path, "格式不正确，日期请写成 2018-02-01"), wishes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an archive that is no JSON", impossible);
        }
    }

    // What was wrong before is not this request's to answer for.
    private static List<FieldError> at(FieldError error, List<Wish> wishes) {
        List<FieldError> own = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            if (wishes.get(i).field().equals(error.field())) {
                own.add(new FieldError("items[" + i + "].value", error.message()));
            }
        }
        return own;
    }
}
