package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rules.FacilityGenerator;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    @Test
    void one_rulebook_gives_eight_threads_the_answers_it_gives_one() throws Exception {
        Huisnorm huisnorm = Huisnorm.bundled();
        AssessmentOptions options = AssessmentOptions.asOf(LocalDate.of(2026, 11, 23));
        List<Facility> facilities =
                LongStream.range(0, 60).mapToObj(FacilityGenerator::facility).toList();
        List<Assessment> alone = facilities.stream()
                .map(facility -> huisnorm.assess(facility, options))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<Assessment>>> jobs = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                jobs.add(() -> facilities.stream()
                        .map(facility -> huisnorm.assess(facility, options))
                        .toList());
            }
            for (Future<List<Assessment>> answers : threads.invokeAll(jobs)) {
                assertThat(answers.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
