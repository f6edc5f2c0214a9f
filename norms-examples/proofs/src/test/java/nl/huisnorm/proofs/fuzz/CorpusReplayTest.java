package nl.huisnorm.proofs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever noise once reached is sent again, without the engine that found it. */
class CorpusReplayTest {

    private static final long MOST = 2L * 1024 * 1024;

    @ParameterizedTest
    @EnumSource(Target.class)
    void what_is_kept_and_bundled_is_taken_or_refused_in_words(Target target) {
        Map<String, byte[]> all = Corpus.all(target);
        assertThat(all).isNotEmpty();
        all.forEach((name, data) -> {
            try {
                target.on(data);
            } catch (AssertionError | RuntimeException | StackOverflowError e) {
                throw new AssertionError(target.key() + "/" + name, e);
            }
        });
    }

    @Test
    void the_corpus_is_small_and_has_folders_of_targets_and_no_other() throws IOException {
        long size = 0;
        try (Stream<Path> all = Files.walk(Corpus.FOLDER)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        assertThat(size).isLessThan(MOST);
        try (Stream<Path> folders = Files.list(Corpus.FOLDER)) {
            List<String> names = folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            assertThat(names)
                    .contains("answers")
                    .isSubsetOf(Target.all().stream().map(Target::key).toList());
        }
    }
}
