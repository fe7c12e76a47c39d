package org.gongshi.search.supervision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Who may enter the supervisors' part. The public part has no door, and Spring Security has no say there. */
@Configuration(proxyBeanMethods = false)
class SupervisionSecurity {
    static final String PAGES = "/supervision";
    static final String API = "/api/v1/supervision";
    static final String LOGIN = PAGES + "/login";

    /** Programs: HTTP Basic, no session, so nothing a foreign page could ride on. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) {
        return http.securityMatcher(API + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.realmName("supervision"))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(SupervisionSecurity::notKept))
                .build();
    }

    /** People: a form, a session, a token in every form. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.securityMatcher(PAGES + "/**", PAGES)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(LOGIN).permitAll().anyRequest().authenticated())
                .formLogin(form -> form.loginPage(LOGIN).defaultSuccessUrl(PAGES + "/complaints"))
                .logout(logout -> logout.logoutUrl(PAGES + "/logout").logoutSuccessUrl(LOGIN))
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(SupervisionSecurity::notKept))
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    /** Strict before supervisors' pages only: the public part takes Chinese characters as typed, long addresses, anything. */
    @Bean
    HttpFirewall firewall() {
        return new StrictHttpFirewall() {
            @Override
            public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
                return isSupervision(request) ? super.getFirewalledRequest(request) : new Open(request);
            }

            @Override
            public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
                return response;
            }
        };
    }

    private static boolean isSupervision(HttpServletRequest request) {
        return request.getRequestURI().contains(PAGES);
    }

    private static void notKept(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** As it came. */
    private static final class Open extends FirewalledRequest {
        Open(HttpServletRequest request) {
            super(request);
        }

        @Override
        public void reset() {
            // Nothing was changed.
        }
    }
}
