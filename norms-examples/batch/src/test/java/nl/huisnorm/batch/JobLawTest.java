package nl.huisnorm.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JobLawTest {

    private static final JobLaw LAW = JobLaw.asOf(LocalDate.of(2026, 11, 23));

    @Test
    void a_java_machine_makes_a_law_once_however_often_it_is_sent() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(LAW);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            JobLaw sent = (JobLaw) in.readObject();
            assertThat(sent.law()).isSameAs(LAW.law());
        }
    }

    @Test
    void laws_of_two_days_share_the_library() {
        JobLaw later = LAW.changed(LocalDate.of(2027, 1, 1), null);
        assertThat(later.law().huisnorm()).isSameAs(LAW.law().huisnorm());
        assertThat(later.law().options()).isNotEqualTo(LAW.law().options());
    }

    @Test
    void wrong_use_and_what_cannot_be_read_are_told_before_anything_is_judged() {
        JobOptions.Job law = options -> options.law();
        assertThat(JobOptions.run("AssessJob", new String[] {"in", "out"}, law)).isEqualTo(2);
        assertThat(JobOptions.run("ImpactJob", new String[] {"in", "out", "--as-of", "2026-11-23"}, JobOptions::after))
                .isEqualTo(2);
        assertThat(JobOptions.run("AssessJob", new String[] {"in", "out", "--as-of", "2026-11-23"}, law))
                .isZero();
        assertThat(JobOptions.run(
                        "AssessJob", new String[] {"in", "out", "--as-of", "2026-11-23", "--scenario", "pom.xml"}, law))
                .isEqualTo(4);
    }
}
