package org.gongshi.search.supervision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may enter the supervisors' part. The public part has no door, and Spring Security has no say there. */
@Configuration(proxyBeanMethods = false)
class SupervisionSecurity {
    static final String PAGES = "/supervision";
    static final String API = "/api/v1/supervision";
    private static final String BASIC = "Basic ";
    static final String LOGIN = PAGES + "/login";
    /** Attribute of the session: the account whose password was wrong, for the form that asks again. */
    private static final String ACCOUNT = "account";

    private static final int LONGEST_ACCOUNT = 100;

    /** The public's too; whoever brings an account sees more. */
    private static final RequestMatcher INSPECTIONS =
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/subjects/*/inspections");

    /** Programs: HTTP Basic, no session, so nothing a foreign page could ride on. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, LoginThrottle throttle) {
        var own = PathPatternRequestMatcher.withDefaults().matcher(API + "/**");
        return http.securityMatcher(request -> own.matches(request) || asksForPlans(request))
                .authorizeHttpRequests(requests -> only(requests, API)
                        .requestMatchers(INSPECTIONS)
                        .hasAnyRole(names(role -> !role.seesSample()))
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.realmName("supervision").authenticationDetailsSource(throttle::attempt))
                .addFilterBefore(throttle::guard, BasicAuthenticationFilter.class)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SupervisionSecurity::notKept)
                .build();
    }

    /** People: a form, a session, a token in every form. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, LoginThrottle throttle) {
        return http.securityMatcher(PAGES + "/**", PAGES)
                .authorizeHttpRequests(
                        requests -> only(requests.requestMatchers(LOGIN).permitAll(), PAGES)
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(LOGIN)
                        .defaultSuccessUrl(PAGES)
                        .failureHandler((request, response, _) -> askAgain(request, response))
                        .authenticationDetailsSource(throttle::attempt))
                .addFilterBefore(throttle::guard, UsernamePasswordAuthenticationFilter.class)
                .logout(logout -> logout.logoutUrl(PAGES + "/logout").logoutSuccessUrl(LOGIN))
                .headers(SupervisionSecurity::notKept)
                .build();
    }

    /** Who may only read can't do anything; citizens' words, what is warned of, done and planned isn't for citizens who supervise. */
    private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry only(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            String below) {
        return requests.requestMatchers(HttpMethod.POST, below + "/**")
                .hasAnyRole(names(Role::mayAct))
                .requestMatchers(
                        below + "/complaints/**",
                        below + "/alerts/**",
                        below + "/alerts.atom",
                        below + "/agencies/*/acts")
                .hasAnyRole(names(role -> !role.seesSample()));
    }

    /** Neither the address nor a log tells of the account. */
    private static void askAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String account = Objects.requireNonNullElse(request.getParameter("username"), "");
        request.getSession().setAttribute(ACCOUNT, account.length() > LONGEST_ACCOUNT ? "" : account);
        response.sendRedirect(LOGIN + "?error");
    }

    private static boolean asksForPlans(HttpServletRequest request) {
        String header = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        return header.regionMatches(true, 0, BASIC, 0, BASIC.length()) && INSPECTIONS.matches(request);
    }

    private static String[] names(Predicate<Role> such) {
        return Stream.of(Role.values()).filter(such).map(Role::name).toArray(String[]::new);
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

    /** Said before the answer begins: one larger than the server's buffer is on its way before its end. */
    private static void notKept(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .addHeaderWriter((_, response) -> response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store"))
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                });
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
