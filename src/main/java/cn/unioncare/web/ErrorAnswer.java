package cn.unioncare.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the server refuses before any of our controllers is asked, in the same form as everything else: {@link ErrorPage}. */
@RestController
class ErrorAnswer implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        Object told = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatusCode status = isDatabaseGone(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
            ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatusCode.valueOf(told instanceof Integer code ? code : 404);
        return ResponseEntity.status(status).body(Problems.of(status));
    }

    // Sessions and accounts are read before any controller is asked.
    private static boolean isDatabaseGone(Object failure) {
        return failure instanceof Throwable thrown && Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
            .anyMatch(cause -> cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException || cause instanceof SQLTransientException);
    }
}
