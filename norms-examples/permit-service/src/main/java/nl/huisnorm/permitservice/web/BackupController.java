package nl.huisnorm.permitservice.web;

import java.security.Principal;
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

    BackupController(Backups backups) {
        this.backups = backups;
    }

    @GetMapping(path = ApiVersion.PATH + "/backup", produces = Media.ZIP)
    ResponseEntity<StreamingResponseBody> backup(Principal principal) {
        backups.note(principal.getName());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"permit-service-backup.zip\"")
                .body(backups::write);
    }
}
