package nl.huisnorm.permitservice.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.permitservice.judging.Given;
import nl.huisnorm.permitservice.judging.Judge;
import nl.huisnorm.permitservice.judging.Laws;
import nl.huisnorm.permitservice.judging.Pool;
import nl.huisnorm.permitservice.place.ReckonedFacility;
import nl.huisnorm.permitservice.place.Surroundings;
import nl.huisnorm.permitservice.problem.Fault;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.permitservice.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What lies around a facility, reckoned from the coordinates of a stock. */
@RestController
@ConditionalOnWebApplication
@RequestMapping(path = ApiVersion.PATH + "/surroundings", consumes = Media.PARTS)
public class SurroundingsController {

    private static final BigDecimal LARGEST_RADIUS = BigDecimal.valueOf(100_000);

    private final Judge judge;
    private final Laws laws;
    private final Pool pool;
    private final Clock clock;

    SurroundingsController(Judge judge, Laws laws, Pool pool, Clock clock) {
        this.judge = judge;
        this.laws = laws;
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * A value that was reckoned.
     *
     * @param pointer where it stands in the facility
     * @param value the value
     * @param file the stock it comes from
     * @param method how it was reckoned, in words
     */
    record ReckonedValue(String pointer, String value, String file, String method) {}

    /**
     * A facility with its surroundings.
     *
     * @param facility what is known, as a file of the library has it
     * @param reckoned what was reckoned, and how
     * @param notes what a reader must know
     */
    record Answer(JsonNode facility, List<ReckonedValue> reckoned, List<String> notes) {}

    @PostMapping(produces = Media.JSON)
    Answer json(
            Given given,
            @RequestParam(required = false) @Nullable BigDecimal radius,
            @RequestParam(required = false) @Nullable String profile,
            @RequestParam(required = false) @Nullable String asOf,
            Texts texts)
            throws IOException {
        ReckonedFacility reckoned = reckoned(given, radius, profile, asOf);
        return new Answer(FacilityFile.json(reckoned.facility()), values(reckoned, texts), notes(reckoned, texts));
    }

    /** A file to go on with: where its values come from stands above them. */
    @PostMapping(produces = Media.YAML)
    ResponseEntity<byte[]> yaml(
            Given given,
            @RequestParam(required = false) @Nullable BigDecimal radius,
            @RequestParam(required = false) @Nullable String profile,
            @RequestParam(required = false) @Nullable String asOf,
            Texts texts)
            throws IOException {
        ReckonedFacility reckoned = reckoned(given, radius, profile, asOf);
        List<String> lines = Stream.concat(
                        values(reckoned, texts).stream()
                                .map(one ->
                                        texts.get("place.mark", one.pointer(), one.value(), one.file(), one.method())),
                        notes(reckoned, texts).stream())
                .toList();
        return ResponseEntity.ok(FacilityFile.yaml(lines, reckoned.facility()));
    }

    private static List<ReckonedValue> values(ReckonedFacility reckoned, Texts texts) {
        return reckoned.reckoned().stream()
                .map(one -> new ReckonedValue(
                        one.pointer(), one.value(), one.file(), one.method().text(texts.locale())))
                .toList();
    }

    private static List<String> notes(ReckonedFacility reckoned, Texts texts) {
        return reckoned.notes().stream().map(note -> note.text(texts.locale())).toList();
    }

    private ReckonedFacility reckoned(
            Given given, @Nullable BigDecimal radius, @Nullable String profile, @Nullable String asOf) {
        if (radius != null && (radius.compareTo(BigDecimal.ONE) < 0 || radius.compareTo(LARGEST_RADIUS) > 0)) {
            throw ServiceException.query("radius", "out-of-range", radius.toString(), 1, LARGEST_RADIUS);
        }
        LocalDate day = asOf == null ? LocalDate.now(clock) : WishResolver.day("asOf", asOf);
        if (given.files().size() != 1) {
            throw wrong("files", "one-stock", given.files().size());
        }
        return pool.answer(patience -> {
            BigDecimal ofPolicy = laws.radius(day, profile);
            return reckoned(given, radius == null ? ofPolicy : radius);
        });
    }

    private ReckonedFacility reckoned(Given given, @Nullable BigDecimal radius) {
        Map.Entry<String, byte[]> stock = given.files().entrySet().iterator().next();
        if (!(judge.read(new Given(given.name(), given.content(), Map.of())) instanceof FacilityDocument document)) {
            throw wrong("input", "not-a-facility");
        }
        return Surroundings.reckon(document.facility(), stock.getKey(), stock.getValue(), radius);
    }

    private static ServiceException wrong(String part, String code, Object... arguments) {
        return ServiceException.wrong(
                "wrong-input",
                texts -> List.of(new Fault(
                        "body",
                        new Fault.Location(null, part, null, null),
                        code,
                        texts.get("fault." + code, arguments))));
    }
}
