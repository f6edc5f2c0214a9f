package nl.huisnorm.permitservice.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.permitservice.setting.ServiceSettings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Writes backups that are fetched while the service goes on into a file of the service's own first: whoever fetches one may be as slow as
 * he is, and the database waits for nobody. Its owner alone can read such a file, and it goes when it was fetched.
 */
@Component
@ConditionalOnWebApplication
@Order(6)
public class BackupFiles implements ApplicationRunner {

    private static final String BEGIN = ".backup-";
    private static final String END = ".part";

    /** What is older was left by a service that was killed: nobody may take so long to fetch one. */
    private static final Duration LEFT = Duration.ofHours(1);

    private final Backups backups;
    private final Path folder;
    private final AtomicBoolean isWriting = new AtomicBoolean();

    BackupFiles(Backups backups, ServiceSettings settings) {
        this.backups = backups;
        this.folder = settings.folder();
    }

    /** Throws away what a service that was killed left. */
    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant before = Instant.now().minus(LEFT);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, BEGIN + "*" + END)) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /**
     * Writes a backup.
     *
     * @return the file, which is to be thrown away by whoever asked
     * @throws ServiceException if one is being written for somebody else
     */
    public Path write() throws IOException {
        if (!isWriting.compareAndSet(false, true)) {
            throw ServiceException.of(HttpStatus.SERVICE_UNAVAILABLE, "busy");
        }
        try {
            return written();
        } finally {
            isWriting.set(false);
        }
    }

    private Path written() throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, BEGIN, END);
        boolean isWhole = false;
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                backups.write(out);
            }
            isWhole = true;
            return file;
        } finally {
            if (!isWhole) {
                Files.deleteIfExists(file);
            }
        }
    }
}
