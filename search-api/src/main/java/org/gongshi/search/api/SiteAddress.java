package org.gongshi.search.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Under which address readers know the site, for links in files that leave it. */
@Component
public final class SiteAddress {
    private final String address;

    SiteAddress(@Value("${gongshi.address}") String address) {
        this.address = address.replaceAll("/+$", "");
    }

    public String of(HttpServletRequest request) {
        return address.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : address;
    }
}
