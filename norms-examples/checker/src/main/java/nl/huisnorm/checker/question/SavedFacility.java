package nl.huisnorm.checker.question;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.command.OutputFile;
import nl.huisnorm.checker.workbook.AskedFacts;
import nl.huisnorm.checker.workbook.WorkbookWriter;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.write.FacilityWriter;

/** The file that answers are kept in. It is whole at every moment. */
final class SavedFacility {

    private final Path name;
    private final OutputFile file;
    private final Workbook workbook;
    private boolean written;

    /** What a workbook is made with: the cells that it has follow from what is asked. */
    record Workbook(Huisnorm huisnorm, AssessmentOptions options, Locale locale) {

        void write(Facility facility, OutputStream out) throws IOException {
            AskedFacts asked = AskedFacts.of(facility, huisnorm, options);
            try {
                WorkbookWriter.write(facility, asked, huisnorm.rulebook(), options.asOf(), locale, out);
            } catch (UnreadableInputException e) {
                throw new IOException(e.problems().get(0).message(locale), e);
            }
        }
    }

    /**
     * A file to keep answers in.
     *
     * @throws IOException if no file can be made there
     */
    SavedFacility(Path name, Workbook workbook) throws IOException {
        this.name = name;
        this.workbook = workbook;
        this.file = OutputFile.at(name);
    }

    void save(Facility facility) throws IOException {
        if (isCalled(".xlsx")) {
            file.write(out -> workbook.write(facility, out));
        } else {
            file.write(out -> FacilityWriter.write(facility, format(), out));
        }
        written = true;
    }

    /** Whether anything was kept. */
    boolean isWritten() {
        return written;
    }

    private FacilityWriter.Format format() {
        return isCalled(".json") ? FacilityWriter.Format.JSON : FacilityWriter.Format.YAML;
    }

    private boolean isCalled(String ending) {
        return name.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
