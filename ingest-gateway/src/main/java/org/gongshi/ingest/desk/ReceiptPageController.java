package org.gongshi.ingest.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.Receipt;
import org.gongshi.ingest.days.Days;
import org.gongshi.ingest.desk.FormPage.Problem;
import org.gongshi.ingest.desk.ReceiptViews.Note;
import org.gongshi.ingest.registers.Agencies;
import org.gongshi.ingest.submission.Intake;
import org.gongshi.ingest.submission.RecentReceipts;
import org.gongshi.ingest.views.View;
import org.gongshi.secrecy.DeploymentSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Receipts (回执) to read and to print. */
@Controller
final class ReceiptPageController {
    private final View<Receipt> receipts;
    private final RecentReceipts recent;
    private final Agencies agencies;
    private final Days days;
    private final DeploymentSecret secret;
    private final ReceiptViews views;
    private final DeskWording wording;

    ReceiptPageController(
            View<Receipt> receipts,
            RecentReceipts recent,
            Agencies agencies,
            Days days,
            DeploymentSecret secret,
            ReceiptViews views,
            DeskWording wording) {
        this.receipts = receipts;
        this.recent = recent;
        this.agencies = agencies;
        this.days = days;
        this.secret = secret;
        this.views = views;
        this.wording = wording;
    }

    /** A receipt looked for by its number. */
    @GetMapping("/desk/receipts")
    ModelAndView look(@RequestParam(defaultValue = "") String id) {
        String number = id.strip();
        return Pages.see(number.matches("[\\w-]{1,80}") ? "/desk/receipts/" + number : "/desk");
    }

    @GetMapping("/desk/receipts/{id}")
    ModelAndView read(
            @RequestAttribute(Clerk.ATTRIBUTE) Clerk clerk,
            @PathVariable String id,
            HttpServletRequest request,
            Locale locale) {
        List<String> mine = agencies.spokenForBy(clerk.agency(), days.today());
        ReceiptPage page = find(id, mine, note(request, locale), locale);
        if (page == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Pages.following(Pages.of("receipt", page), page.waiting());
    }

    private @Nullable ReceiptPage find(String id, List<String> mine, Note note, Locale locale) {
        for (String agency : mine) {
            Receipt receipt = receipts.get(agency + "/" + id);
            if (receipt != null) {
                String salt = secret.salt(receipt.getDecisionId(), receipt.getRevision());
                return views.page(receipt, salt, note, locale);
            }
        }
        var found = recent.find(id);
        return found != null && mine.contains(found.agency()) ? views.page(found, note, locale) : null;
    }

    private Note note(HttpServletRequest request, Locale locale) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        if (flash == null || !(flash.get("taken") instanceof Intake.Taken taken)) {
            return Note.NONE;
        }
        List<Problem> notices = taken.accepted().warnings().stream()
                .map(finding -> new Problem(
                        "", "", wording.message(locale, finding), wording.fix(locale, finding), finding.isError()))
                .toList();
        return new Note(notices, taken.isRepeated());
    }
}
