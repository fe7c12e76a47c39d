package org.gongshi.search.sharing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gongshi.identity.CreditCode;

/** A way in for those who aren't of the public: agencies by their key, supervisors by their account. */
public interface PlanDoor {
    /** Empty: the caller doesn't come through here. */
    Optional<PlanReader> open(HttpServletRequest caller);

    /** Somebody who may see plans. */
    interface PlanReader {
        /** Plans to inspect the company as this reader may see them, the next visit first; the reading is recorded before. */
        List<PlanView> plans(CreditCode company);
    }
}
