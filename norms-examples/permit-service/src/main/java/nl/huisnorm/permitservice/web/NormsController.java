package nl.huisnorm.permitservice.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.io.write.NormsWriter;
import nl.huisnorm.permitservice.judging.Laws;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.permitservice.text.Texts;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The norms as data, with the articles they come from. */
@RestController
@ConditionalOnWebApplication
@RequestMapping(path = ApiVersion.PATH, produces = Media.JSON)
public class NormsController {

    private final Rulebook rulebook;

    NormsController(Laws laws) {
        this.rulebook = laws.huisnorm().rulebook();
    }

    /**
     * A profile of a municipality that can be judged by.
     *
     * @param id its id
     * @param municipality the name of the municipality
     * @param title the name of the policy
     */
    record ProfileItem(String id, String municipality, String title) {}

    @GetMapping("/norms")
    ResponseEntity<byte[]> norms(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String regime,
            Texts texts)
            throws IOException {
        LocalDate day = asOf == null ? null : WishResolver.day("asOf", asOf);
        if (regime != null
                && rulebook.regimes().stream().noneMatch(one -> one.id().equals(regime))) {
            throw ServiceException.query(
                    "regime",
                    "unknown-regime",
                    regime,
                    String.join(
                            ", ",
                            rulebook.regimes().stream().map(one -> one.id()).toList()));
        }
        return written(
                rulebook.norms().stream()
                        .filter(norm -> regime == null || norm.regime().id().equals(regime))
                        .filter(norm -> day == null || norm.inForceOn(day))
                        .toList(),
                texts.locale());
    }

    @GetMapping("/norms/{id}")
    ResponseEntity<byte[]> norm(@PathVariable String id, Texts texts) throws IOException {
        Norm norm = rulebook.norm(id).orElseThrow(() -> ServiceException.of(HttpStatus.NOT_FOUND, "no-norm", id));
        return written(List.of(norm), texts.locale());
    }

    @GetMapping("/profiles")
    Page<ProfileItem> profiles(Texts texts) {
        return new Page<>(
                rulebook.profiles().stream()
                        .map(profile -> new ProfileItem(
                                profile.id(),
                                profile.municipality(),
                                profile.title().in(texts.locale())))
                        .toList(),
                null);
    }

    private ResponseEntity<byte[]> written(List<Norm> norms, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (NormsWriter writer = new NormsWriter(out, locale, rulebook)) {
            for (Norm norm : norms) {
                writer.add(norm);
            }
        }
        return ResponseEntity.ok(out.toByteArray());
    }
}
