package nl.huisnorm.checker.report.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether a file is what it says of itself. */
final class Conforms {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conforms() {}

    /** What is wrong with it by a standard; nothing where it conforms. */
    static List<String> faults(byte[] pdf, PDFAFlavour standard) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> faults = result.getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId() + " " + one.getMessage())
                    .distinct()
                    .toList();
            return faults.isEmpty() && !result.isCompliant() ? List.of("not compliant") : faults;
        } catch (Exception e) {
            throw new IllegalStateException("veraPDF could not read the file", e);
        }
    }
}
