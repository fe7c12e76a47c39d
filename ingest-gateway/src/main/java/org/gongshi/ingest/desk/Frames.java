package org.gongshi.ingest.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.ingest.days.Days;
import org.gongshi.ingest.deployment.DeploymentSettings;
import org.gongshi.ingest.problems.UnavailableException;
import org.gongshi.ingest.registers.Agencies;
import org.springframework.stereotype.Component;

/** Makes what stands around a page. */
@Component
final class Frames {
    private final Agencies agencies;
    private final Days days;
    private final DeploymentSettings deployment;

    Frames(Agencies agencies, Days days, DeploymentSettings deployment) {
        this.agencies = agencies;
        this.days = days;
        this.deployment = deployment;
    }

    Frame around(HttpServletRequest request, Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        String path = request.getRequestURI();
        String query = request.getQueryString() == null || !request.getMethod().equals("GET")
                ? ""
                : "?" + request.getQueryString();
        return request.getAttribute(Clerk.ATTRIBUTE) instanceof Clerk clerk
                ? new Frame(
                        name(clerk.agency()), clerk.token(), path + query, Frame.part(path), english, deployment.demo())
                : new Frame("", "", path + query, "", english, deployment.demo());
    }

    /** The register's name of an agency; its code if the register has none that day. */
    String name(String agency) {
        try {
            AgencyVersion version = agencies.on(agency, days.today());
            return version == null ? agency : version.getName();
        } catch (UnavailableException notYet) {
            return agency;
        }
    }
}
