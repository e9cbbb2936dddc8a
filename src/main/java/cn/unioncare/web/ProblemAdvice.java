package cn.unioncare.web;

import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.signin.TooManyTries;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every refusal into a problem document: which field, what is wrong, what to do. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler(Refusal.class)
    ProblemDetail refused(Refusal refusal) {
        HttpStatus status = switch (refusal.kind()) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
        };
        return withErrors(Problems.of(status, refusal.getMessage()), refusal.errors());
    }

    @ExceptionHandler(TooManyTries.class)
    ResponseEntity<ProblemDetail> tooOften(TooManyTries many) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
            .header(HttpHeaders.RETRY_AFTER, Long.toString(many.seconds()))
            .body(Problems.of(HttpStatus.TOO_MANY_REQUESTS, SignInRefused.waitFor(many.minutes())));
    }

    @ExceptionHandler(RequestRejectedException.class)
    ProblemDetail impossible() {
        return Problems.of(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler({DuplicateKeyException.class, PessimisticLockingFailureException.class})
    ProblemDetail overtaken() {
        return Problems.of(HttpStatus.CONFLICT);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ProblemDetail databaseGone(Exception failure) {
        LOG.error("The database does not answer: {}", failure.getMessage());
        return Problems.of(HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** Broken off, without boundaries, or in too many parts. */
    @ExceptionHandler(MultipartException.class)
    ProblemDetail unreadableUpload() {
        return withErrors(Problems.of(HttpStatus.BAD_REQUEST),
            List.of(new FieldError("file", "上传的内容不完整、过于零碎或文件名过长，请重新选择文件上传")));
    }

    /** Whoever asked has gone while the answer was sent: nobody is left to be told. */
    @ExceptionHandler(ClientAbortException.class)
    void gone() {
        LOG.debug("The caller went away");
    }

    @ExceptionHandler(Exception.class)
    ProblemDetail unforeseen(Exception failure) {
        LOG.error("A request failed", failure);
        return Problems.of(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException failure,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = Problems.of(status, "提交的内容不是有效的 JSON，请检查格式");
        if (failure.getCause() instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            problem = withErrors(Problems.of(status), List.of(new FieldError(path(mapping), wrong(mapping))));
        }
        return handleExceptionInternal(failure, problem, headers, status, request);
    }

    private static String wrong(JsonMappingException failure) {
        if (failure instanceof UnrecognizedPropertyException) {
            return "没有此项，不能提交";
        }
        return failure instanceof InvalidFormatException format ? wrong(format.getTargetType()) : wrong((Class<?>) null);
    }

    private static String wrong(Class<?> wanted) {
        if (wanted == LocalDate.class) {
            return "日期格式不正确，应如 2018-02-01";
        }
        boolean whole = wanted == int.class || wanted == long.class || wanted == Integer.class || wanted == Long.class;
        if (whole) {
            return "应填写整数";
        }
        return wanted != null && wanted.isEnum() ? "没有这个选项，请从列表中选择" : "格式不正确，请按接口说明填写";
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(MaxUploadSizeExceededException failure,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        // The head of a part and the number of parts are bounded too; a long name is no matter of megabytes.
        boolean file = NestedExceptionUtils.getMostSpecificCause(failure) instanceof SizeException size
            && size.getPermittedSize() > BodyLimit.LIMIT_BYTES;
        return file ? handleExceptionInternal(failure, withErrors(Problems.of(status, Problems.FILE_TOO_LARGE),
            List.of(new FieldError("file", Problems.FILE_TOO_LARGE))), headers, status, request)
            : handleExceptionInternal(failure, unreadableUpload(), headers, HttpStatus.BAD_REQUEST, request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException failure,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = failure.getBindingResult().getFieldErrors().stream()
            .map(error -> new FieldError(sentName(failure.getBindingResult().getTarget(), error.getField()),
                error.getDefaultMessage())).toList();
        return handleExceptionInternal(failure, withErrors(Problems.of(status), errors), headers, status, request);
    }

    // A field is named as it was sent: "case" is no name that Java could give it.
    private static String sentName(Object body, String field) {
        return body == null ? field : Arrays.stream(body.getClass().getDeclaredFields())
            .filter(declared -> declared.getName().equals(field)).map(declared -> declared.getAnnotation(JsonProperty.class))
            .filter(Objects::nonNull).map(JsonProperty::value).findFirst().orElse(field);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException failure, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        return handleExceptionInternal(failure, withErrors(Problems.of(status),
            List.of(new FieldError(failure.getParameterName(), "不能为空"))), headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(TypeMismatchException failure, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        String name = failure instanceof MethodArgumentTypeMismatchException argument ? argument.getName()
            : failure.getPropertyName();
        return handleExceptionInternal(failure, withErrors(Problems.of(status),
            List.of(new FieldError(name, wrong(failure.getRequiredType())))), headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(Exception failure, Object body, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        Object problem = body instanceof ProblemDetail detail && detail.getTitle() != null
            && detail.getProperties() != null ? body : Problems.of(status, detailOf(body, status));
        return super.handleExceptionInternal(failure, problem, headers, status, request);
    }

    // Spring's own details are English; only what this class wrote is kept.
    private static String detailOf(Object body, HttpStatusCode status) {
        String own = body instanceof ProblemDetail problem ? problem.getDetail() : null;
        return own != null && own.codePoints().anyMatch(Character::isIdeographic) ? own
            : Problems.of(status).getDetail();
    }

    private static ProblemDetail withErrors(ProblemDetail problem, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
            .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
            .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }
}
