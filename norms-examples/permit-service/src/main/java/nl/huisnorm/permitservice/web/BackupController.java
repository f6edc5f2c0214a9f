package nl.huisnorm.permitservice.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import nl.huisnorm.permitservice.backup.BackupFiles;
import nl.huisnorm.permitservice.backup.Backups;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** All that is kept as one file, while the service goes on. */
@RestController
@ConditionalOnWebApplication
public class BackupController {

    private final Backups backups;
    private final BackupFiles files;

    BackupController(Backups backups, BackupFiles files) {
        this.backups = backups;
        this.files = files;
    }

    @GetMapping(path = ApiVersion.PATH + "/backup", produces = Media.ZIP)
    ResponseEntity<StreamingResponseBody> backup(Principal principal) throws IOException {
        backups.note(principal.getName());
        Path file = files.write();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"permit-service-backup.zip\"")
                .contentLength(Files.size(file))
                .body(out -> fetched(file, out));
    }

    private static void fetched(Path file, OutputStream out) throws IOException {
        try {
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
