package cn.unioncare.workflow.web;

import cn.unioncare.shared.Refusal;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The engine's own refusals, in the product's words and statuses: the engine would answer most of them with 500. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineErrors {

    private static final Logger LOG = LoggerFactory.getLogger(EngineErrors.class);

    @ExceptionHandler(OptimisticLockingException.class)
    ProblemDetail overtaken() {
        return problem(HttpStatus.CONFLICT, "办理冲突", "他人刚刚办理了同一事项，请刷新后再试");
    }

    @ExceptionHandler(TaskAlreadyClaimedException.class)
    ProblemDetail claimed() {
        return problem(HttpStatus.CONFLICT, "办理冲突", "该任务已由他人签收");
    }

    /** What a listener of ours refused names its rule; the engine's own words are English. */
    @ExceptionHandler(AuthorizationException.class)
    ProblemDetail notAllowed(AuthorizationException refused) {
        String rule = refused.getMessage();
        return problem(HttpStatus.FORBIDDEN, "无权办理", !rule.isEmpty() && Character.isIdeographic(rule.codePointAt(0))
            ? rule : "您的岗位不能办理此事项");
    }

    /** A rule that said no within an expression of a model: the engine wraps it several times. */
    @ExceptionHandler(ProcessEngineException.class)
    ProblemDetail failed(ProcessEngineException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return problem(HttpStatus.CONFLICT, "办理冲突", refusal.errors().isEmpty() ? refusal.getMessage()
                    : refusal.errors().get(0).message());
            }
        }
        LOG.error("The engine failed", failure);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "系统错误", "系统未能完成此操作，请联系管理员");
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
