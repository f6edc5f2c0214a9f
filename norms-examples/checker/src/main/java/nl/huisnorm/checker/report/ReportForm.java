package nl.huisnorm.checker.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A form in which reports of inspections go out. */
@FunctionalInterface
public interface ReportForm {
    /**
     * Writes the reports of one run, and what was not judged; the same reports always as the same bytes.
     *
     * @param languages the same reports in each of the languages asked for; at least one, the one to begin with first
     * @param out where to write; it is not closed
     */
    void write(List<ReportSet> languages, OutputStream out) throws IOException;
}
