package org.gongshi.search.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what goes beyond the limits before anything is done for it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 200)
final class RateLimitFilter extends OncePerRequestFilter {
    private final AccessSettings settings;
    private final Callers callers;
    private final KeyHashes keys;
    private final RateLimits limits;

    RateLimitFilter(AccessSettings settings, Callers callers, KeyHashes keys, RateLimits limits) {
        this.settings = settings;
        this.callers = callers;
        this.keys = keys;
        this.limits = limits;
    }

    /** Styles and pictures are kept by browsers for a year. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asker = asker(request);
        if (asker.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String path = request.getRequestURI();
        var allowances = limits.take(asker.get(), path, CostRules.cost(path, request.getParameterMap()));
        tell(allowances, response);
        var last = allowances.getLast();
        if (last.isGranted()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(last.seconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private static void tell(List<Allowance> allowances, HttpServletResponse response) {
        response.setHeader(
                "RateLimit-Policy", allowances.stream().map(Allowance::policy).collect(Collectors.joining(", ")));
        response.setHeader(
                "RateLimit", allowances.stream().map(Allowance::state).collect(Collectors.joining(", ")));
    }

    /** Empty: not limited. A key counts for itself wherever it is used from. */
    private Optional<Asker> asker(HttpServletRequest request) {
        var address = callers.address(request);
        if (address.isPresent() && address.get().isLoopback() && !settings.limitLoopback()) {
            return Optional.empty();
        }
        Asker anybody = new Asker.Address(address.map(ClientAddress::counted).orElse("unknown"));
        return Optional.of(keys.known(request.getHeader(HttpHeaders.AUTHORIZATION))
                .<Asker>map(key -> new Asker.Key(key.getId()))
                .orElse(anybody));
    }
}
