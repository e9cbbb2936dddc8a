package cn.unioncare.workflow.web;

import cn.unioncare.organisation.Account;
import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.RefusedAccess;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where our API answers somebody that there is no such case, while there is one of others: it is recorded there. */
@Component
class RefusalsRecorded implements HandlerExceptionResolver, Ordered {

    private final RefusedAccess refused;

    RefusalsRecorded(RefusedAccess refused) {
        this.refused = refused;
    }

    /** Before the answer is made, which is left to those who make it. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler,
            Exception failure) {
        if (failure instanceof Refusal refusal && refusal.caseOfAnother().isPresent()
                && request.getUserPrincipal() instanceof Authentication signedIn
                && signedIn.getPrincipal() instanceof Account account) {
            refused.record(refusal.caseOfAnother().get(), account.actor(), request.getMethod() + " "
                + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        }
        return null;
    }
}
