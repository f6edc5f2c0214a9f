package nl.huisnorm.permitservice.start;

import java.util.Locale;
import nl.huisnorm.permitservice.text.Texts;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in a line why the service does not begin where nobody knows it better: a trace of the program is shown to no one. */
@Order(Ordered.LOWEST_PRECEDENCE)
public class AnyFailureAnalyzer extends AbstractFailureAnalyzer<Throwable> {

    @Override
    protected FailureAnalysis analyze(Throwable root, Throwable cause) {
        Texts texts = new Texts(Locale.getDefault());
        Throwable first = cause;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return new FailureAnalysis(
                texts.get("start.failed", first.getClass().getSimpleName(), String.valueOf(first.getMessage())),
                texts.get("start.failed.action"),
                cause);
    }
}
