package org.gongshi.ingest.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.gongshi.ingest.access.SignIn;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.problems.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Log in with the agency's key, and out. The key is compared and forgotten: the session holds its id only. */
@Controller
final class LogInController {
    private static final Logger LOG = LoggerFactory.getLogger(LogInController.class);

    /** Holds what the form must hold, too: nobody else's page can set it. */
    private static final String COOKIE = "gongshi_login";

    private static final String WAIT_SECONDS = "60";

    private final SignIn signIn;
    private final LogInThrottle throttle;

    LogInController(SignIn signIn, LogInThrottle throttle) {
        this.signIn = signIn;
        this.throttle = throttle;
    }

    /** @param unsent a form came after its session had ended */
    @GetMapping(DeskGate.LOG_IN)
    ModelAndView ask(
            @RequestParam(defaultValue = "/desk") String back,
            @RequestParam(required = false) @Nullable String unsent,
            @RequestParam(required = false) @Nullable String left,
            HttpServletResponse response) {
        String notice = unsent != null ? "unsent" : left != null ? "left" : "";
        return page(notice, "", back, HttpStatus.OK, response);
    }

    @PostMapping(DeskGate.LOG_IN)
    ModelAndView enter(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "/desk") String back,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String token,
            @CookieValue(name = COOKIE, required = false) @Nullable String cookie,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!FormTokens.isSame(token, cookie)) {
            return page("", "stale", back, HttpStatus.FORBIDDEN, response);
        }
        if (!throttle.allows(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, WAIT_SECONDS);
            return page("", "often", back, HttpStatus.TOO_MANY_REQUESTS, response);
        }
        try {
            return switch (signIn.attempt(key)) {
                case SignIn.NotIn(ErrorCode code) ->
                    page("", key.isBlank() ? "empty" : code.name(), back, HttpStatus.UNAUTHORIZED, response);
                case SignIn.In(var caller) -> {
                    begin(request, Clerk.of(caller));
                    yield Pages.see(Backward.within(back));
                }
            };
        } catch (UnavailableException notYet) {
            return page("", "UNAVAILABLE", back, HttpStatus.SERVICE_UNAVAILABLE, response);
        }
    }

    /** A session anybody could have known of before gets another id. */
    private static void begin(HttpServletRequest request, Clerk clerk) {
        var session = request.getSession();
        request.changeSessionId();
        session.setAttribute(Clerk.ATTRIBUTE, clerk);
        LOG.info("key {} logged in at the desk", clerk.key().keyId());
    }

    @PostMapping("/desk/logout")
    ModelAndView leave(HttpServletRequest request) {
        request.getSession().invalidate();
        return Pages.see(DeskGate.LOG_IN + "?left");
    }

    private static ModelAndView page(
            String notice, String problem, String back, HttpStatus status, HttpServletResponse response) {
        String token = FormTokens.fresh();
        var cookie = ResponseCookie.from(COOKIE, token)
                .path(DeskGate.LOG_IN)
                .httpOnly(true)
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        var model = Map.of("notice", notice, "problem", problem, "token", token, "back", Backward.within(back));
        return new ModelAndView("desk/login", model, status);
    }
}
