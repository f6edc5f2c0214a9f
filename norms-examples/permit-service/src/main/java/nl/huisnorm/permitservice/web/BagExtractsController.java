package nl.huisnorm.permitservice.web;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import nl.huisnorm.permitservice.judging.Given;
import nl.huisnorm.permitservice.judging.Pool;
import nl.huisnorm.permitservice.register.BagExtracts;
import nl.huisnorm.permitservice.register.BegunFacility;
import nl.huisnorm.permitservice.text.Texts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Facilities that are begun from an extract of the BAG. */
@RestController
@ConditionalOnWebApplication
@RequestMapping(
        path = ApiVersion.PATH + "/bag-extracts",
        consumes = {Media.JSON, Media.XML})
public class BagExtractsController {

    /**
     * A facility that was begun.
     *
     * @param facility what is known, as a file of the library has it
     * @param fromRegister where each value comes from
     * @param notes what a reader must know
     */
    record Begun(JsonNode facility, List<BegunFacility.FromRegister> fromRegister, List<String> notes) {}

    private final Pool pool;

    BagExtractsController(Pool pool) {
        this.pool = pool;
    }

    @PostMapping(produces = Media.JSON)
    Begun json(Given given, Texts texts) throws IOException {
        BegunFacility begun = begun(given);
        return new Begun(FacilityFile.json(begun.facility()), begun.fromRegister(), notes(begun, texts));
    }

    /** A file to go on with: where its values come from stands above them. */
    @PostMapping(produces = Media.YAML)
    ResponseEntity<byte[]> yaml(Given given, Texts texts) throws IOException {
        BegunFacility begun = begun(given);
        List<String> lines = Stream.concat(
                        begun.fromRegister().stream()
                                .map(one -> texts.get(
                                        "bag.mark",
                                        one.pointer(),
                                        one.register(),
                                        one.object(),
                                        one.field(),
                                        one.value())),
                        notes(begun, texts).stream())
                .toList();
        return ResponseEntity.ok(FacilityFile.yaml(lines, begun.facility()));
    }

    private BegunFacility begun(Given given) {
        return pool.answer(patience -> BagExtracts.begin(given.content()));
    }

    private static List<String> notes(BegunFacility begun, Texts texts) {
        return begun.notes().stream().map(note -> note.text(texts.locale())).toList();
    }
}
