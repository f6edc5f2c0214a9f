package nl.huisnorm.io.write;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.write.JsonOut;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes, as JSON, what came of cases. Equal cases, rulebook and language give equal bytes. The resource {@code
 * nl/huisnorm/io/schema/cases.schema.json} describes it.
 *
 * <p>Every method throws an {@link IOException} as the stream threw it.
 */
@Experimental
public final class CasesWriter implements AutoCloseable {

    private final JsonGenerator json;
    private final JsonParts parts;
    private final FindingJson findings;
    private final Locale locale;

    /**
     * Begins.
     *
     * @param out where to write; it stays open
     * @param locale the language of the sentences; anything but Dutch gives English
     * @param rulebook the rulebook that was applied where a case names no profile
     */
    public CasesWriter(OutputStream out, Locale locale, Rulebook rulebook) throws IOException {
        try {
            this.locale = locale;
            json = JsonOut.generator(out);
            parts = new JsonParts(json);
            findings = new FindingJson(json);
            json.writeStartObject();
            Header.write(json, rulebook, locale);
            json.writeName("cases");
            json.writeStartArray();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /**
     * What was found where a case expects something.
     *
     * @param norm the id of the norm
     * @param line the line of what is expected
     * @param wrong in what they differ, in the words of the schema; empty where they do not
     * @param expected what is expected; none where no answer is
     * @param found the findings that it can be about
     */
    public record Answer(
            String norm,
            int line,
            List<String> wrong,
            @Nullable Expected expected,
            List<Finding> found) {

        /** Copies the lists, so that this cannot change afterwards. */
        public Answer {
            wrong = List.copyOf(wrong);
            found = List.copyOf(found);
        }
    }

    /**
     * What a case expects.
     *
     * @param subject the subject; none where there is only one
     * @param outcome the outcome
     * @param reason the reason, where that is expected
     * @param actual the number found, where that is expected
     * @param required the number required, where that is expected
     */
    public record Expected(
            @Nullable String subject,
            Outcome outcome,
            @Nullable Reason reason,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal required) {}

    /**
     * Adds a case that was judged.
     *
     * @param file its file
     * @param title the case in a sentence
     * @param answers what was found where it expects something
     */
    public void add(String file, String title, List<Answer> answers) throws IOException {
        try {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            json.writeStringProperty("title", title);
            json.writeBooleanProperty(
                    "passed", answers.stream().allMatch(answer -> answer.wrong().isEmpty()));
            json.writeName("answers");
            json.writeStartArray();
            answers.forEach(this::answer);
            json.writeEndArray();
            json.writeEndObject();
            json.flush();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    private void answer(Answer answer) {
        json.writeStartObject();
        json.writeStringProperty("norm", answer.norm());
        json.writeNumberProperty("line", answer.line());
        json.writeName("wrong");
        parts.strings(answer.wrong().stream().sorted().toList());
        Expected expected = answer.expected();
        if (expected != null) {
            json.writeName("expected");
            json.writeStartObject();
            parts.optional("subject", expected.subject());
            json.writeStringProperty("outcome", expected.outcome().name());
            if (expected.reason() != null) {
                json.writeStringProperty("reason", expected.reason().name());
            }
            if (expected.actual() != null) {
                findings.number("actual", expected.actual());
            }
            if (expected.required() != null) {
                findings.number("required", expected.required());
            }
            json.writeEndObject();
        }
        json.writeName("found");
        json.writeStartArray();
        for (Finding finding : answer.found()) {
            findings.brief(finding, locale);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /**
     * Adds a case that could not be judged.
     *
     * @param file its file
     * @param refused what is wrong with it, or with a file that it names
     */
    public void add(String file, UnreadableInputException refused) throws IOException {
        try {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            json.writeBooleanProperty("passed", false);
            json.writeName("problems");
            json.writeStartArray();
            for (Problem problem : refused.problems()) {
                json.writeStartObject();
                json.writeStringProperty("file", problem.file());
                json.writeStringProperty("code", problem.code());
                Position position = problem.position();
                if (position != null) {
                    json.writeNumberProperty("line", position.line());
                }
                json.writeStringProperty("message", problem.message(locale));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /**
     * Ends the cases.
     *
     * @param reached the norms that a case is about
     * @param notReached those beside them that none is about
     */
    public void end(List<String> reached, List<String> notReached) throws IOException {
        try {
            json.writeEndArray();
            json.writeName("norms");
            json.writeStartObject();
            json.writeName("reached");
            parts.strings(reached);
            json.writeName("notReached");
            parts.strings(notReached);
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }

    /** Closes. */
    @Override
    public void close() throws IOException {
        try {
            json.close();
        } catch (JacksonIOException e) {
            throw JsonOut.failed(e);
        }
    }
}
