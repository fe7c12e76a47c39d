package org.gongshi.ingest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves a test out, loudly, where no browser was named; {@code ./gongshi test} always names one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsBrowser.Condition.class)
@interface NeedsBrowser {
    /** Looks at {@code -Dgongshi.browser}. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            var browser = Path.of(System.getProperty("gongshi.browser", ""));
            if (Files.isExecutable(browser) && Files.isRegularFile(browser)) {
                return ConditionEvaluationResult.enabled("browser: " + browser);
            }
            var reason =
                    "LEFT OUT: %s needs a browser. Run ./gongshi test, or name one with -Dgongshi.browser=/path/to/chromium."
                            .formatted(context.getDisplayName());
            System.err.println("\n*** " + reason + "\n");
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
