package org.gongshi.ingest.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a form in only with the session's token. */
@Component
final class FormDoor implements HandlerInterceptor, WebMvcConfigurer {

    /** A form that did not come from a page of this session. */
    static final class ForeignFormException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/desk", "/desk/**")
                .excludePathPatterns(DeskGate.LOG_IN, DeskGate.CLOSED);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean reads = request.getMethod().equals(HttpMethod.GET.name())
                || request.getMethod().equals(HttpMethod.HEAD.name());
        if (!reads && !isOurs(request)) {
            throw new ForeignFormException();
        }
        return true;
    }

    private static boolean isOurs(HttpServletRequest request) {
        return request.getAttribute(Clerk.ATTRIBUTE) instanceof Clerk clerk
                && FormTokens.isSame(clerk.token(), request.getParameter(FormTokens.FIELD));
    }
}
