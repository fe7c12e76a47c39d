package org.gongshi.search.supervision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Objects;
import org.gongshi.search.access.Callers;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Makes guessing passwords slow: who was wrong often waits, longer each time, by account and address. */
@Component
class LoginThrottle {
    private static final int REMEMBERED = 100_000;
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final String BASIC = "Basic ";

    private final Cache<Attempt, Failures> failures = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(FORGOTTEN)
            .build();
    private final Callers callers;
    private final InstantSource clock;

    LoginThrottle(Callers callers, InstantSource clock) {
        this.callers = callers;
        this.clock = clock;
    }

    /** Who says to be whom. */
    record Attempt(String account, String address) implements Serializable {}

    private record Failures(int count, Instant last) {
        Failures oneMore(Instant now) {
            return new Failures(count + 1, now);
        }

        Instant over() {
            return last.plus(LoginRules.pause(count));
        }
    }

    Attempt attempt(HttpServletRequest request) {
        return new Attempt(account(request), callers.counted(request));
    }

    void guard(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var known = failures.getIfPresent(attempt((HttpServletRequest) request));
        var now = clock.instant();
        if (known != null && now.isBefore(known.over())) {
            var refusal = (HttpServletResponse) response;
            long wait = 1 + Duration.between(now, known.over()).toSeconds();
            refusal.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
            refusal.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        if (event.getAuthentication().getDetails() instanceof Attempt attempt) {
            var now = clock.instant();
            failures.asMap().merge(attempt, new Failures(1, now), (known, _) -> known.oneMore(now));
        }
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        forget(event);
    }

    private void forget(AbstractAuthenticationEvent event) {
        if (event.getAuthentication().getDetails() instanceof Attempt attempt) {
            failures.invalidate(attempt);
        }
    }

    /** Empty if nobody tries to log in. */
    private static String account(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return basic(header.substring(BASIC.length()).strip());
        }
        return request.getRequestURI().equals(SupervisionSecurity.LOGIN)
                ? Objects.requireNonNullElse(request.getParameter("username"), "")
                : "";
    }

    private static String basic(String token) {
        try {
            String pair = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
            return pair.substring(0, Math.max(0, pair.indexOf(':')));
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
