package cn.unioncare.shared;

import java.util.List;
import java.util.Optional;

/**
 * The answer "no" to something that a caller can send: nothing was changed, and the message says in Chinese what is
 * wrong and what to do. The front door turns it into a problem document of the matching status.
 */
public final class Refusal extends RuntimeException {

    /**
     * The same words for what there is not and for what is another's, whichever way it was asked for. Tasklist knows them
     * again ({@code plain-news.js}).
     */
    public static final String NOT_YOURS = "没有这项内容，或者它不在您的办理范围内";

    /**
     * Why it was refused: bad input 400, a rule 403, not there or not yours 404, somebody was first 409,
     * too large 413.
     */
    public enum Kind { INVALID, FORBIDDEN, NOT_FOUND, CONFLICT, TOO_LARGE }

    /**
     * @param field   the path of the field as the caller sent it, such as {@code members[1].idNumber}
     * @param message what is wrong with it and what to do, in Chinese
     */
    public record FieldError(String field, String message) { }

    private final Kind kind;
    private final transient List<FieldError> errors;
    private final transient Optional<CaseId> caseOfAnother;

    private Refusal(Kind kind, String message, List<FieldError> errors) {
        this(kind, message, errors, Optional.empty());
    }

    private Refusal(Kind kind, String message, List<FieldError> errors, Optional<CaseId> caseOfAnother) {
        super(message, null, false, false);
        this.kind = kind;
        this.errors = List.copyOf(errors);
        this.caseOfAnother = caseOfAnother;
    }

    public static Refusal invalid(List<FieldError> errors) {
        return new Refusal(Kind.INVALID, "提交的内容有误，请按提示更正后重新提交", errors);
    }

    public static Refusal invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    /** @param rule the rule that forbids it, with its source */
    public static Refusal forbidden(String rule) {
        return new Refusal(Kind.FORBIDDEN, rule, List.of());
    }

    /** A rule that forbids it because of several things in what was sent. */
    public static Refusal forbidden(List<FieldError> errors, String rule) {
        return new Refusal(Kind.FORBIDDEN, rule, errors);
    }

    public static Refusal notFound(String message) {
        return new Refusal(Kind.NOT_FOUND, message, List.of());
    }

    /** The same answer as for what there is not; but the case is somebody else's, and its ledger will tell of it. */
    public static Refusal ofAnother(CaseId caseId, String message) {
        return new Refusal(Kind.NOT_FOUND, message, List.of(), Optional.of(caseId));
    }

    public static Refusal conflict(String message) {
        return new Refusal(Kind.CONFLICT, message, List.of());
    }

    /** A conflict that lies in one field of what was sent. */
    public static Refusal conflict(String field, String message) {
        return new Refusal(Kind.CONFLICT, message, List.of(new FieldError(field, message)));
    }

    /** A conflict that lies in several fields of what was sent. */
    public static Refusal conflict(List<FieldError> errors, String message) {
        return new Refusal(Kind.CONFLICT, message, errors);
    }

    public static Refusal tooLarge(String field, String message) {
        return new Refusal(Kind.TOO_LARGE, message, List.of(new FieldError(field, message)));
    }

    public Kind kind() {
        return kind;
    }

    /** The case that the caller has no part in, where the refusal is for that. */
    public Optional<CaseId> caseOfAnother() {
        return caseOfAnother;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
