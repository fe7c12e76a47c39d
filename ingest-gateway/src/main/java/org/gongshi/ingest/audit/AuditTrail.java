package org.gongshi.ingest.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.gongshi.ingest.access.Caller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes every call that may change something, once it is answered. */
@Configuration(proxyBeanMethods = false)
class AuditTrail implements HandlerInterceptor, WebMvcConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final AuditFiles files;
    private final Clock clock;

    AuditTrail(AuditFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/v1/**", "/desk/**")
                // Hints while a form is being filled in change nothing.
                .excludePathPatterns("/desk/decisions/findings");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        boolean isTrial = "true".equals(request.getParameter("dryRun"));
        if (!READING.contains(request.getMethod())
                && !isTrial
                && request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller) {
            note(caller, request, response.getStatus());
        }
    }

    /** What was answered was done; a full disk here must not say otherwise. */
    private void note(Caller caller, HttpServletRequest request, int status) {
        var sent = request.getAttribute(Sent.ATTRIBUTE) instanceof Sent known ? known : null;
        String call = request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        try {
            files.append(new AuditNote(
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    caller.keyId(),
                    sent == null ? agencyOf(caller) : sent.agency(),
                    call,
                    status,
                    sent == null ? null : sent.about(),
                    sent == null ? null : sent.rows()));
        } catch (IOException full) {
            LOG.error("audit: {}", full.getClass().getName());
        }
    }

    private static String agencyOf(Caller caller) {
        return switch (caller) {
            case Caller.AgencyKey key -> key.agency();
            case Caller.Administrator _ -> "";
        };
    }
}
