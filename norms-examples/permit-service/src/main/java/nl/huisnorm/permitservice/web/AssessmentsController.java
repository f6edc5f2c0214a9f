package nl.huisnorm.permitservice.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.huisnorm.permitservice.audit.Action;
import nl.huisnorm.permitservice.judging.Given;
import nl.huisnorm.permitservice.judging.Judge;
import nl.huisnorm.permitservice.judging.Judgement;
import nl.huisnorm.permitservice.judging.Law;
import nl.huisnorm.permitservice.judging.Laws;
import nl.huisnorm.permitservice.judging.Papers;
import nl.huisnorm.permitservice.judging.Pool;
import nl.huisnorm.permitservice.judging.Wish;
import nl.huisnorm.permitservice.kept.Assessments;
import nl.huisnorm.permitservice.kept.Erasures;
import nl.huisnorm.permitservice.kept.KeptAssessment;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.permitservice.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Assessments that are kept. */
@RestController
@ConditionalOnWebApplication
@RequestMapping(ApiVersion.PATH + "/assessments")
public class AssessmentsController {

    private static final String PATH = ApiVersion.PATH + "/assessments";

    private final Assessments assessments;
    private final Erasures erasures;
    private final Judge judge;
    private final Papers papers;
    private final Laws laws;
    private final Pool pool;

    AssessmentsController(
            Assessments assessments, Erasures erasures, Judge judge, Papers papers, Laws laws, Pool pool) {
        this.assessments = assessments;
        this.erasures = erasures;
        this.judge = judge;
        this.papers = papers;
        this.laws = laws;
        this.pool = pool;
    }

    @PostMapping(
            consumes = {Media.JSON, Media.YAML, Media.OLD_YAML, Media.PARTS},
            produces = Media.JSON)
    ResponseEntity<KeptAssessment> keep(Given given, Wish wish, Principal principal) {
        Judgement judgement =
                pool.answer(patience -> judge.judge(given, laws.of(wish).within(patience)));
        KeptAssessment kept = assessments.keep(principal.getName(), given, wish, judgement);
        return ResponseEntity.created(URI.create(PATH + "/" + kept.id())).body(kept);
    }

    @GetMapping(produces = Media.JSON)
    Page<KeptAssessment> list(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = Page.USUAL) int size) {
        if (subject != null && subject.indexOf(0) >= 0) {
            // no database has such a sign in a text
            throw ServiceException.query("subject", "wrong-type", "subject");
        }
        KeptAssessment last = after == null
                ? null
                : assessments.find(after).orElseThrow(() -> ServiceException.query("after", "unknown-id", after));
        return Page.of(
                assessments.list(subject, last, Page.requireSize(size) + 1),
                size,
                one -> PATH + "?after=" + one.id() + "&size=" + size
                        + (subject == null ? "" : "&subject=" + URLEncoder.encode(subject, StandardCharsets.UTF_8)));
    }

    @GetMapping(path = "/{id}", produces = Media.JSON)
    KeptAssessment one(@PathVariable UUID id) {
        return assessments.find(id).orElseThrow(AssessmentsController::none);
    }

    /** Throws an assessment away, as somebody whose data are in it may ask; that there was one stays in the trail. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> erase(@PathVariable UUID id, Principal principal) {
        if (!erasures.erase(principal.getName(), id, Action.ASSESSMENT_ERASED)) {
            throw none();
        }
        return ResponseEntity.noContent().build();
    }

    /** The report as it was kept. */
    @GetMapping(path = "/{id}/report", produces = Media.JSON)
    ResponseEntity<byte[]> report(@PathVariable UUID id, Principal principal) {
        return ResponseEntity.ok(assessments.give(principal.getName(), id).orElseThrow(AssessmentsController::none));
    }

    @GetMapping(path = "/{id}/report", produces = Media.HTML)
    ResponseEntity<byte[]> html(@PathVariable UUID id, Texts texts, Principal principal) {
        return HtmlAnswer.of(again(id, principal, (given, law) -> papers.html(given, law, texts.locale())));
    }

    @GetMapping(path = "/{id}/report", produces = Media.PDF)
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Texts texts, Principal principal) {
        return ResponseEntity.ok(again(id, principal, (given, law) -> papers.pdf(given, law, texts.locale())));
    }

    /** Makes a report of what was kept, which only the rulebook by which it was judged may do. */
    private byte[] again(UUID id, Principal principal, BiFunction<Given, Law, byte[]> form) {
        KeptAssessment kept = one(id);
        if (!kept.rulebookSha256().equals(laws.huisnorm().rulebook().digest())) {
            throw ServiceException.of(HttpStatus.CONFLICT, "other-rulebook", kept.rulebookVersion());
        }
        Assessments.Whole whole = assessments.whole(id).orElseThrow(AssessmentsController::none);
        byte[] report = pool.answer(
                patience -> form.apply(whole.given(), laws.of(whole.wish()).within(patience)));
        if (!assessments.noteGiven(principal.getName(), id)) {
            // thrown away while the report was made
            throw none();
        }
        return report;
    }

    private static ServiceException none() {
        return ServiceException.of(HttpStatus.NOT_FOUND, "no-assessment");
    }
}
