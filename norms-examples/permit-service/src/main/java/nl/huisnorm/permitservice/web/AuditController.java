package nl.huisnorm.permitservice.web;

import nl.huisnorm.permitservice.audit.AuditCheck;
import nl.huisnorm.permitservice.audit.AuditEntry;
import nl.huisnorm.permitservice.audit.AuditTrail;
import nl.huisnorm.permitservice.judging.Pool;
import nl.huisnorm.permitservice.problem.ServiceException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what when, and whether anything of it was changed unseen. */
@RestController
@ConditionalOnWebApplication
@RequestMapping(path = ApiVersion.PATH, produces = Media.JSON)
public class AuditController {

    private final AuditTrail trail;
    private final AuditCheck check;
    private final Pool pool;

    AuditController(AuditTrail trail, AuditCheck check, Pool pool) {
        this.trail = trail;
        this.check = check;
        this.pool = pool;
    }

    @GetMapping("/audit-entries")
    Page<AuditEntry> entries(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = Page.USUAL) int size) {
        return Page.of(
                trail.entries(after, Page.requireSize(size) + 1),
                size,
                last -> ApiVersion.PATH + "/audit-entries?after=" + last.seq() + "&size=" + size);
    }

    @GetMapping("/audit-check")
    AuditCheck.Result check(
            @RequestParam(required = false) @Nullable Long seq, @RequestParam(required = false) @Nullable String hash) {
        if ((seq == null) != (hash == null)) {
            throw ServiceException.query(seq == null ? "seq" : "hash", "missing", seq == null ? "seq" : "hash");
        }
        return pool.answer(patience -> check.check(seq, hash, patience));
    }
}
