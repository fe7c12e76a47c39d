package org.gongshi.search.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who calls, by address. */
@Component
public final class Callers {
    private final List<Subnet> trusted;

    Callers(AccessSettings settings) {
        this.trusted = settings.trustedProxies().stream().map(Subnet::parse).toList();
    }

    /** The same text for whoever may be the same caller. */
    public String counted(HttpServletRequest request) {
        return address(request).map(ClientAddress::counted).orElse("unknown");
    }

    Optional<ClientAddress> address(HttpServletRequest request) {
        return ClientAddress.of(request.getRemoteAddr(), forwarded(request), trusted);
    }

    private static @Nullable String forwarded(HttpServletRequest request) {
        var lines = Collections.list(request.getHeaders("X-Forwarded-For"));
        return lines.isEmpty() ? null : String.join(",", lines);
    }
}
