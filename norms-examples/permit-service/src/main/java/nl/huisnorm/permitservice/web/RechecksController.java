package nl.huisnorm.permitservice.web;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import nl.huisnorm.permitservice.judging.Pool;
import nl.huisnorm.permitservice.kept.Recheck;
import nl.huisnorm.permitservice.kept.RecheckChange;
import nl.huisnorm.permitservice.kept.RecheckChanges;
import nl.huisnorm.permitservice.kept.RecheckStore;
import nl.huisnorm.permitservice.kept.Rechecks;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.permitservice.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Judging all that is kept once more. */
@RestController
@ConditionalOnWebApplication
@RequestMapping(path = ApiVersion.PATH + "/rechecks", produces = Media.JSON)
public class RechecksController {

    private static final String PATH = ApiVersion.PATH + "/rechecks/";
    private static final int NEWEST = 100;

    private final Rechecks rechecks;
    private final RecheckStore store;
    private final RecheckChanges changes;
    private final Pool pool;

    RechecksController(Rechecks rechecks, RecheckStore store, RecheckChanges changes, Pool pool) {
        this.rechecks = rechecks;
        this.store = store;
        this.changes = changes;
        this.pool = pool;
    }

    @PostMapping
    ResponseEntity<Recheck> begin(@RequestParam(required = false) @Nullable String asOf, Principal principal) {
        Recheck recheck = rechecks.begin(principal.getName(), asOf == null ? null : WishResolver.day("asOf", asOf));
        return ResponseEntity.accepted()
                .location(URI.create(PATH + recheck.id()))
                .body(recheck);
    }

    @GetMapping
    Page<Recheck> list() {
        return new Page<>(store.list(NEWEST), null);
    }

    @GetMapping("/{id}")
    Recheck one(@PathVariable UUID id) {
        return store.find(id).orElseThrow(() -> ServiceException.of(HttpStatus.NOT_FOUND, "no-recheck"));
    }

    @GetMapping("/{id}/changes")
    Page<RecheckChange> changes(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = Page.USUAL) int size,
            Texts texts) {
        one(id);
        int most = Page.requireSize(size) + 1;
        List<RecheckChange> found = pool.answer(patience -> changes.of(id, after, most, texts.locale(), patience));
        return Page.of(found, size, last -> PATH + id + "/changes?after=" + last.place() + "&size=" + size);
    }
}
