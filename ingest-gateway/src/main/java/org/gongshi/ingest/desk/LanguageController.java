package org.gongshi.ingest.desk;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Switches the pages' language and goes back. */
@Controller
final class LanguageController {
    private static final Duration KEPT = Duration.ofDays(365);

    @GetMapping("/desk/language")
    ResponseEntity<Void> change(@RequestParam String to, @RequestParam(defaultValue = "/desk") String back) {
        var cookie = ResponseCookie.from(DeskLanguage.COOKIE, to.equals("en") ? "en" : "zh")
                .path("/desk")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, Backward.within(back))
                .build();
    }
}
