package nl.huisnorm.permitservice.judging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.answer.explanation.Explanation;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.write.CapacityWriter;
import nl.huisnorm.io.write.ExplanationWriter;
import nl.huisnorm.io.write.QuestionsWriter;
import nl.huisnorm.io.write.RemediesWriter;
import nl.huisnorm.permitservice.problem.ServiceException;
import org.springframework.stereotype.Component;

/** The answers that follow from a judgement, as the library writes them in JSON. Nothing of them is kept. */
@Component
public class Answers {

    private final Judge judge;

    Answers(Judge judge) {
        this.judge = judge;
    }

    /** Writes an answer about an input. */
    @FunctionalInterface
    private interface Writing {
        void write(InputDocument document, Huisnorm huisnorm, OutputStream out)
                throws IOException, UnreadableInputException;
    }

    /** What to ask about an input to get further; of an application about its facility and its plan. */
    public byte[] questions(Given given, Law law, Locale locale) {
        AssessmentOptions options = law.options();
        return written(given, law, (document, huisnorm, out) -> {
            PlanDocument plan = Inputs.plan(document);
            try (QuestionsWriter writer = new QuestionsWriter(out, locale, huisnorm.rulebook(), options)) {
                if (!(document instanceof PlanDocument)) {
                    FacilityDocument one = Inputs.facilities(document).get(0);
                    writer.add(
                            one, huisnorm.assess(one.facility(), options), huisnorm.questions(one.facility(), options));
                }
                if (plan != null) {
                    writer.add(
                            plan,
                            huisnorm.assess(plan.plan(), plan.facilities(), options)
                                    .assessment(),
                            huisnorm.questions(plan.plan(), plan.facilities(), options));
                }
            }
        });
    }

    /** How many people may live in the facilities of an input. */
    public byte[] capacities(Given given, Law law, Locale locale) {
        AssessmentOptions options = law.options();
        return written(given, law, (document, huisnorm, out) -> {
            PlanDocument plan = Inputs.plan(document);
            Map<String, Capacity> byId = new HashMap<>();
            try (CapacityWriter writer = new CapacityWriter(out, locale, huisnorm.rulebook(), options)) {
                for (FacilityDocument one : Inputs.facilities(document)) {
                    Capacity capacity = huisnorm.capacity(one.facility(), options);
                    byId.put(one.facility().id(), capacity);
                    writer.add(one, capacity);
                }
                if (plan != null) {
                    for (Facility one : plan.facilities()) {
                        byId.computeIfAbsent(one.id(), id -> huisnorm.capacity(one, options));
                    }
                    writer.add(plan, huisnorm.assess(plan.plan(), plan.facilities(), options), byId);
                }
            }
        });
    }

    /** What has to change at the facilities of an input, at the least, to have them comply. */
    public byte[] remedies(Given given, Law law, Locale locale) {
        AssessmentOptions options = law.options();
        return written(given, law, (document, huisnorm, out) -> {
            try (RemediesWriter writer =
                    new RemediesWriter(out, locale, huisnorm.rulebook(), options, CostModelReader.standard())) {
                for (FacilityDocument one : Inputs.facilities(document)) {
                    writer.add(one, huisnorm.remedies(one.facility(), options));
                }
            }
        });
    }

    /** Why the findings of a norm on an input are what they are. */
    public byte[] explanations(Given given, String norm, Law law, Locale locale) {
        if (law.huisnorm().rulebook().norm(norm).isEmpty()) {
            throw ServiceException.query("norm", "unknown-norm", norm);
        }
        AssessmentOptions options = law.options();
        return written(given, law, (document, huisnorm, out) -> {
            try (ExplanationWriter writer = new ExplanationWriter(out, locale, huisnorm.rulebook(), options)) {
                for (Explanation one : explanations(document, norm, huisnorm, options)) {
                    writer.add(document, one);
                }
            }
        });
    }

    private static List<Explanation> explanations(
            InputDocument document, String norm, Huisnorm huisnorm, AssessmentOptions options) {
        if (document instanceof FacilityDocument facility) {
            return huisnorm.explain(facility.facility(), norm, options);
        }
        if (document instanceof PlanDocument plan) {
            return huisnorm.explain(plan.plan(), plan.facilities(), norm, options);
        }
        ApplicationDocument application = (ApplicationDocument) document;
        PlanDocument plan = application.plan();
        return huisnorm.explain(
                application.application(),
                application.facility().facility(),
                plan == null ? null : plan.plan(),
                plan == null ? List.of() : plan.facilities(),
                norm,
                options);
    }

    private byte[] written(Given given, Law law, Writing writing) {
        InputDocument document = judge.read(given);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.write(document, Inputs.lawOf(document, law.huisnorm()), out);
        } catch (UnsoundInputException e) {
            throw Refusals.of(document.file(), e.problems());
        } catch (UnreadableInputException e) {
            throw Refusals.of(document.file(), e.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
