package nl.huisnorm.permitservice.setting;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What whoever runs the service decides.
 *
 * @param folder where the embedded database and the first key lie
 * @param examples whether the bundled examples are judged and kept where nothing is kept yet
 * @param largestInput the largest input, with all files that it names; 1 GB at the most
 * @param mostFiles how many files an input may name; 10,000 at the most
 * @param judges how many inputs are judged at once; 0 for as many as there are processors
 * @param waiting how many more may wait for that
 * @param longest how long an answer may take
 * @param keepFor how long an assessment is kept; none for as long as nobody throws it away
 */
@ConfigurationProperties("permit-service")
public record ServiceSettings(
        @DefaultValue("permit-service-data") Path folder,
        @DefaultValue("false") boolean examples,
        @DefaultValue("8MB") DataSize largestInput,
        @DefaultValue("200") int mostFiles,
        @DefaultValue("0") int judges,
        @DefaultValue("64") int waiting,
        @DefaultValue("60s") Duration longest,
        @Nullable Period keepFor) {

    /** The largest input that one may be: it is held in memory. */
    private static final DataSize LARGEST_INPUT = DataSize.ofGigabytes(1);

    /** The most files that one may have. */
    private static final int MOST_FILES = 10_000;

    /** Refuses a term that throws away what was just kept, and limits that are none. */
    public ServiceSettings {
        if (largestInput.toBytes() < 1 || largestInput.compareTo(LARGEST_INPUT) > 0) {
            throw new IllegalArgumentException("permit-service.largest-input: " + largestInput);
        }
        if (mostFiles < 0 || mostFiles > MOST_FILES) {
            throw new IllegalArgumentException("permit-service.most-files: " + mostFiles);
        }
        if (keepFor != null && (keepFor.isNegative() || keepFor.isZero())) {
            throw new IllegalArgumentException("permit-service.keep-for: " + keepFor);
        }
    }

    /** How many inputs are judged at once. */
    public int threads() {
        return judges > 0 ? judges : Runtime.getRuntime().availableProcessors();
    }
}
