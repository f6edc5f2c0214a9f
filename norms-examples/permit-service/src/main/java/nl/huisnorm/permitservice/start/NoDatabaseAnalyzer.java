package nl.huisnorm.permitservice.start;

import java.sql.SQLException;
import java.util.Locale;
import nl.huisnorm.permitservice.text.Texts;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words why the service does not begin where it gets no database: another one has it, or there is none. */
public class NoDatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** What H2 says where another program has the file. */
    private static final int OPEN_ALREADY = 90_020;

    @Override
    protected FailureAnalysis analyze(Throwable root, SQLException cause) {
        Texts texts = new Texts(Locale.getDefault());
        String key = cause.getErrorCode() == OPEN_ALREADY ? "start.folder-in-use" : "start.no-database";
        return new FailureAnalysis(texts.get(key), texts.get(key + ".action"), cause);
    }
}
