package nl.huisnorm.permitservice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.regex.Pattern;
import nl.huisnorm.permitservice.access.ApiKey;
import nl.huisnorm.permitservice.access.ApiKeys;
import nl.huisnorm.permitservice.access.NewKey;
import nl.huisnorm.permitservice.access.Role;
import nl.huisnorm.permitservice.problem.Fault;
import nl.huisnorm.permitservice.problem.ServiceException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keys of whoever uses the service. */
@RestController
@ConditionalOnWebApplication
@RequestMapping(path = ApiVersion.PATH + "/api-keys")
public class ApiKeysController {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} ._-]{1,100}");

    /** So many bytes a key that is asked for may take. */
    private static final int LARGEST = 10_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ApiKeys keys;

    ApiKeysController(ApiKeys keys) {
        this.keys = keys;
    }

    /**
     * What a new key is to be.
     *
     * @param name what people call it
     * @param role what may be done with it
     */
    record Wanted(@Nullable String name, @Nullable String role) {}

    @GetMapping(produces = Media.JSON)
    Page<ApiKey> all() {
        return new Page<>(keys.all(), null);
    }

    @PostMapping(consumes = Media.JSON, produces = Media.JSON)
    ResponseEntity<NewKey> make(HttpServletRequest request, Principal principal) throws IOException {
        Wanted wanted = wanted(request);
        String name = wanted.name();
        if (name == null || !NAME.matcher(name).matches()) {
            throw wrong("/name", "key-name");
        }
        Role role = Role.named(wanted.role());
        if (role == null) {
            throw wrong("/role", "key-role");
        }
        NewKey made = keys.make(principal.getName(), name, role);
        return ResponseEntity.created(
                        URI.create(ApiVersion.PATH + "/api-keys/" + made.key().id()))
                .body(made);
    }

    /** Not more is read than a name and a role can need. */
    private static Wanted wanted(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw ServiceException.of(HttpStatus.CONTENT_TOO_LARGE, "too-large-body");
        }
        if (body.length == 0) {
            throw ServiceException.wrong("wrong-input", texts -> List.of(UnreadableBody.none(texts)));
        }
        try {
            Wanted wanted = JSON.readValue(body, Wanted.class);
            return wanted == null ? new Wanted(null, null) : wanted;
        } catch (JacksonException e) {
            throw ServiceException.wrong("wrong-input", texts -> List.of(UnreadableBody.fault(e, texts)));
        }
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable String id, Principal principal) {
        if (!keys.revoke(principal.getName(), id)) {
            throw ServiceException.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return ResponseEntity.noContent().build();
    }

    private static ServiceException wrong(String pointer, String code) {
        return ServiceException.wrong(
                "wrong-input",
                texts -> List.of(new Fault(
                        "body", new Fault.Location(pointer, null, null, null), code, texts.get("fault." + code))));
    }
}
