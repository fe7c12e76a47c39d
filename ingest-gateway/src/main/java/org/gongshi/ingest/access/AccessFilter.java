package org.gongshi.ingest.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.gongshi.ingest.access.Keys.Known;
import org.gongshi.ingest.access.Keys.Unknown;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.problems.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Asks for a key before anything of a request's body is read. */
@Component
class AccessFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final List<String> OPEN = List.of("/v1/schemas/", "/v1/templates/", "/v1/charts/");

    private final Keys keys;
    private final RateLimit limit;
    private final KeyUses uses;
    private final LocaleResolver locales;
    private final JsonMapper json;

    AccessFilter(Keys keys, RateLimit limit, KeyUses uses, LocaleResolver locales, JsonMapper json) {
        this.keys = keys;
        this.limit = limit;
        this.uses = uses;
        this.locales = locales;
        this.json = json;
    }

    /** Schemas, templates, public charts and the description of the interface are for everyone. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/v1/") || OPEN.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            refuse(ErrorCode.KEY_UNKNOWN, request, response);
            return;
        }
        try {
            switch (keys.recognise(new Token(header.substring(SCHEME.length()).strip()))) {
                case Unknown(ErrorCode code) -> refuse(code, request, response);
                case Known(Caller caller) -> admit(caller, request, response, chain);
            }
        } catch (UnavailableException notYet) {
            refuse(ErrorCode.UNAVAILABLE, request, response);
        }
    }

    private void admit(Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (caller instanceof Caller.AgencyKey key) {
            uses.used(key.keyId());
        }
        Allowance allowance = limit.take(caller, request);
        if (allowance != null && !allowance.isGranted()) {
            refuse(ErrorCode.TOO_MANY_REQUESTS, request, response, allowance);
            return;
        }
        if (allowance != null) {
            allowance.tell(response);
        }
        request.setAttribute(Caller.ATTRIBUTE, caller);
        chain.doFilter(request, response);
    }

    private void refuse(ErrorCode code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(code, request, response, null);
    }

    private void refuse(
            ErrorCode code, HttpServletRequest request, HttpServletResponse response, @Nullable Allowance allowance)
            throws IOException {
        var answer = Problem.answer(List.of(Finding.of(code)), locales.resolveLocale(request));
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (allowance != null) {
            allowance.tell(response);
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(answer.getBody()));
    }
}
