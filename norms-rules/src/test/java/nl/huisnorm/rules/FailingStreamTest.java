package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.stock.StockImpact;
import nl.huisnorm.io.write.CapacityWriter;
import nl.huisnorm.io.write.DiffWriter;
import nl.huisnorm.io.write.ExplanationWriter;
import nl.huisnorm.io.write.FacilityWriter;
import nl.huisnorm.io.write.ImpactWriter;
import nl.huisnorm.io.write.QuestionsWriter;
import nl.huisnorm.io.write.RemediesWriter;
import nl.huisnorm.io.write.ReportWriter;
import nl.huisnorm.io.write.TimelineWriter;
import org.junit.jupiter.api.Test;

/** Where a stream fails, whatever writes there throws what the stream threw, and nothing of what it writes with. */
class FailingStreamTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(DAY);

    /** A disk that has room for so many bytes. */
    private static final class Full extends OutputStream {

        private final int most;
        private int written;

        Full(int most) {
            this.most = most;
        }

        @Override
        public void write(int one) throws IOException {
            if (++written > most) {
                throw new IOException("No space left on device");
            }
        }
    }

    /** Writes something whole. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static List<Writing> writings() throws UnreadableInputException {
        FacilityDocument document = FacilityReader.read("f", """
                id: f
                buildings: [{id: a, amenities: {toilets: 1}, rooms: [{id: r, kind: bedroom, occupants: 12}]}]
                """.getBytes(StandardCharsets.UTF_8));
        var facility = document.facility();
        var rulebook = HUISNORM.rulebook();
        StockImpact change = new StockImpact(HUISNORM, OPTIONS, HUISNORM, OPTIONS.withAsOf(DAY.plusYears(1)), 1);
        return List.of(
                out -> {
                    try (ReportWriter writer = new ReportWriter(out, Locale.ENGLISH, "t", "1", "1", "0")) {
                        writer.add(document, HUISNORM.assess(facility, OPTIONS), rulebook);
                    }
                },
                out -> {
                    try (CapacityWriter writer = new CapacityWriter(out, Locale.ENGLISH, rulebook, OPTIONS)) {
                        writer.add(document, HUISNORM.capacity(facility, OPTIONS));
                    }
                },
                out -> {
                    try (RemediesWriter writer =
                            new RemediesWriter(out, Locale.ENGLISH, rulebook, OPTIONS, CostModelReader.standard())) {
                        writer.add(document, HUISNORM.remedies(facility, OPTIONS));
                    }
                },
                out -> {
                    try (QuestionsWriter writer = new QuestionsWriter(out, Locale.ENGLISH, rulebook, OPTIONS)) {
                        writer.add(document, HUISNORM.assess(facility, OPTIONS), HUISNORM.questions(facility, OPTIONS));
                    }
                },
                out -> {
                    try (ExplanationWriter writer = new ExplanationWriter(out, Locale.ENGLISH, rulebook, OPTIONS)) {
                        writer.add(
                                document,
                                HUISNORM.explain(facility, "SNF-3.1", OPTIONS).get(0));
                    }
                },
                out -> {
                    try (TimelineWriter writer =
                            new TimelineWriter(out, Locale.ENGLISH, rulebook, DAY, DAY.plusYears(1))) {
                        writer.add(document, HUISNORM.timeline(facility, DAY, DAY.plusYears(1), OPTIONS));
                    }
                },
                out -> {
                    try (DiffWriter writer = new DiffWriter(out, Locale.ENGLISH, "t", "1")) {
                        writer.add(
                                HUISNORM.compare(facility, OPTIONS, facility, OPTIONS.withAsOf(DAY.plusYears(1))),
                                "f",
                                "f");
                    }
                },
                out -> new ImpactWriter(out, Locale.ENGLISH, "t", "1", change, Map.of())
                        .end(change.of(
                                new NoStock(),
                                new ImpactWriter(
                                        OutputStream.nullOutputStream(), Locale.ENGLISH, "t", "1", change, Map.of()))),
                out -> FacilityWriter.write(facility, FacilityWriter.Format.JSON, out),
                out -> FacilityWriter.write(facility, FacilityWriter.Format.YAML, out));
    }

    /** A stock of nothing. */
    private static final class NoStock implements nl.huisnorm.io.stock.FacilityStock {
        @Override
        public boolean hasNext() {
            return false;
        }

        @Override
        public nl.huisnorm.io.stock.StockItem next() {
            throw new java.util.NoSuchElementException();
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }

    @Test
    void every_writer_throws_what_the_stream_threw() throws UnreadableInputException {
        List<Writing> writings = writings();
        for (int i = 0; i < writings.size(); i++) {
            for (int room : new int[] {0, 50}) {
                Writing writing = writings.get(i);
                Throwable thrown = catchThrowable(() -> writing.to(new Full(room)));
                assertThat(thrown)
                        .as(i + " with room for " + room)
                        .isExactlyInstanceOf(IOException.class)
                        .hasMessage("No space left on device");
            }
        }
    }
}
