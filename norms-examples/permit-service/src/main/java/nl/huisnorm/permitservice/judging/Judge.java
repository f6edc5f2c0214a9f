package nl.huisnorm.permitservice.judging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.checker.application.ApplicationInput;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.write.ReportShape;
import nl.huisnorm.io.write.ReportWriter;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.permitservice.register.RegisterCheck;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.text.Messages;
import org.springframework.stereotype.Component;

/** Reads inputs and judges them. */
@Component
public class Judge {

    /** What reports call the program that made them. */
    static final String TOOL = "huisnorm-permit-service";

    /**
     * Reads what was sent.
     *
     * @throws ServiceException if it cannot be read or says something that cannot be; all that is wrong is told
     */
    public InputDocument read(Given given) {
        InputDocument document;
        try {
            document = Workbooks.read(given);
        } catch (UnreadableInputException e) {
            throw Refusals.of(given.name(), e.problems());
        }
        RegisterCheck.require(document);
        return document;
    }

    /**
     * The ids of all that an input is about, however long ago it was sent.
     *
     * @param own the id under which it was judged
     * @param given the input
     * @throws ServiceException if it cannot be read any more
     */
    public List<String> subjects(String own, Given given) {
        try {
            return Inputs.subjects(own, Workbooks.read(given));
        } catch (UnreadableInputException e) {
            throw Refusals.of(given.name(), e.problems());
        }
    }

    /** Judges an input and writes the report that is kept: all findings, in Dutch and English. */
    public Judgement judge(Given given, Law law) {
        ReportShape shape = ReportShape.in(Messages.DUTCH).withLanguages(List.of(Messages.DUTCH, Locale.ENGLISH));
        return judge(read(given), law, shape);
    }

    /** The report of an input in JSON, in one language. */
    public byte[] report(Given given, Law law, Locale locale) {
        return judge(read(given), law, ReportShape.in(locale)).report();
    }

    private Judgement judge(InputDocument document, Law law, ReportShape shape) {
        try {
            return judged(document, law, shape);
        } catch (UnsoundInputException e) {
            throw Refusals.of(document.file(), e.problems());
        } catch (UnreadableInputException e) {
            throw Refusals.of(document.file(), e.problems());
        }
    }

    private Judgement judged(InputDocument document, Law law, ReportShape shape) throws UnreadableInputException {
        Rulebook rulebook = law.huisnorm().rulebook();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Assessment main;
        try (ReportWriter writer =
                new ReportWriter(out, shape, TOOL, rulebook.version(), rulebook.version(), rulebook.digest())) {
            if (document instanceof FacilityDocument facility) {
                main = law.huisnorm().assess(facility.facility(), law.options());
                writer.add(facility, main, rulebook);
            } else if (document instanceof PlanDocument plan) {
                SettlementAssessment assessment = law.huisnorm().assess(plan.plan(), plan.facilities(), law.options());
                main = assessment.assessment();
                writer.add(plan, assessment);
            } else {
                ApplicationDocument application = (ApplicationDocument) document;
                ApplicationAssessment assessment =
                        ApplicationInput.of(application, law.huisnorm()).assess(law.huisnorm(), law.options());
                main = assessment.assessment();
                writer.add(application, assessment);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Judgement(
                main.subject().kind(),
                Inputs.subjects(main.subject().id(), document),
                document.sha256(),
                law.options().asOf(),
                main.rulebookVersion(),
                main.rulebookDigest(),
                main.verdict(),
                main.isWithoutNorms(),
                main.knownOn(),
                out.toByteArray());
    }
}
