package org.gongshi.ingest.desk;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Addresses at which there is no page, or none just now. */
@Controller
final class NoPageController {

    @GetMapping("/desk/**")
    ModelAndView nothing() {
        return Pages.failure(HttpStatus.NOT_FOUND);
    }

    /** Reached from within only, while keys are being read in. */
    @RequestMapping(DeskGate.CLOSED)
    ModelAndView closed() {
        return Pages.failure(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
