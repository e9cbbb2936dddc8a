package cn.unioncare.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/** What a browser may do with what we send: nothing that our own pages do not need. */
final class SecurityHeaders {

    /**
     * The webapps' pages have a policy of their own (application.yml), which cannot be as strict. A picture or a page of
     * a paper is shown from what the browser holds (blob:).
     */
    private static final String OWN_PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        + "img-src 'self' data: blob:; font-src 'self' data:; frame-src 'self' blob:; object-src 'none'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'self'";

    // A surveyor photographs papers with the telephone; no page needs anything else of a machine.
    private static final String DEVICES = "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), serial=(), "
        + "display-capture=(), midi=()";

    private SecurityHeaders() { }

    static void write(HeadersConfigurer<HttpSecurity> headers, boolean httpsOnly) {
        headers.frameOptions(frame -> frame.sameOrigin())
            .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher("/camunda/**")),
                new ContentSecurityPolicyHeaderWriter(OWN_PAGES)))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(permissions -> permissions.policy(DEVICES))
            .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
            .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
        if (httpsOnly) {
            headers.httpStrictTransportSecurity(https -> https.includeSubDomains(false));
        } else {
            headers.httpStrictTransportSecurity(https -> https.disable());
        }
    }
}
