package org.gongshi.ingest.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.access.SignIn;
import org.gongshi.ingest.problems.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before every page: says what browsers may do with it, and sends whoever is not logged in to log in first. */
@Component
final class DeskGate extends OncePerRequestFilter {
    static final String LOG_IN = "/desk/login";
    static final String CLOSED = "/desk/closed";
    private static final String ASSETS = "/assets/";
    private static final String LANGUAGE = "/desk/language";

    private final SignIn signIn;

    DeskGate(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals("/desk") && !path.startsWith("/desk/") && !path.startsWith(ASSETS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PageHeaders.onto(response);
        String path = request.getRequestURI();
        if (path.startsWith(ASSETS) || path.equals(LOG_IN) || path.equals(LANGUAGE)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Clerk clerk = clerk(request);
            if (clerk == null) {
                toLogIn(request, response);
                return;
            }
            request.setAttribute(Clerk.ATTRIBUTE, clerk);
            request.setAttribute(Caller.ATTRIBUTE, clerk.key());
        } catch (UnavailableException notYet) {
            request.getRequestDispatcher(CLOSED).forward(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Asked anew for every page: a key that was revoked ends its sessions. */
    private @Nullable Clerk clerk(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(Clerk.ATTRIBUTE) instanceof Clerk clerk)) {
            return null;
        }
        if (signIn.stillCounts(clerk.key())) {
            return clerk;
        }
        session.invalidate();
        return null;
    }

    /** After a form that came too late, the page it stood on. */
    private static void toLogIn(HttpServletRequest request, HttpServletResponse response) {
        boolean reads = request.getMethod().equals("GET");
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String back = URLEncoder.encode(request.getRequestURI() + (reads ? query : ""), StandardCharsets.UTF_8);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, LOG_IN + "?back=" + back + (reads ? "" : "&unsent"));
    }
}
