package nl.huisnorm.permitservice.web;

import java.util.function.Function;
import nl.huisnorm.permitservice.judging.Answers;
import nl.huisnorm.permitservice.judging.Given;
import nl.huisnorm.permitservice.judging.Judge;
import nl.huisnorm.permitservice.judging.Law;
import nl.huisnorm.permitservice.judging.Laws;
import nl.huisnorm.permitservice.judging.Papers;
import nl.huisnorm.permitservice.judging.Pool;
import nl.huisnorm.permitservice.judging.Wish;
import nl.huisnorm.permitservice.text.Texts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers about what is sent, of which nothing is kept. */
@RestController
@ConditionalOnWebApplication
@RequestMapping(
        path = ApiVersion.PATH,
        consumes = {Media.JSON, Media.YAML, Media.OLD_YAML, Media.PARTS})
public class AnswersController {

    private final Answers answers;
    private final Judge judge;
    private final Papers papers;
    private final Laws laws;
    private final Pool pool;

    AnswersController(Answers answers, Judge judge, Papers papers, Laws laws, Pool pool) {
        this.answers = answers;
        this.judge = judge;
        this.papers = papers;
        this.laws = laws;
        this.pool = pool;
    }

    @PostMapping(path = "/questions", produces = Media.JSON)
    ResponseEntity<byte[]> questions(Given given, Wish wish, Texts texts) {
        return answer(wish, law -> answers.questions(given, law, texts.locale()));
    }

    @PostMapping(path = "/capacities", produces = Media.JSON)
    ResponseEntity<byte[]> capacities(Given given, Wish wish, Texts texts) {
        return answer(wish, law -> answers.capacities(given, law, texts.locale()));
    }

    @PostMapping(path = "/remedies", produces = Media.JSON)
    ResponseEntity<byte[]> remedies(Given given, Wish wish, Texts texts) {
        return answer(wish, law -> answers.remedies(given, law, texts.locale()));
    }

    @PostMapping(path = "/explanations", produces = Media.JSON)
    ResponseEntity<byte[]> explanations(Given given, @RequestParam String norm, Wish wish, Texts texts) {
        return answer(wish, law -> answers.explanations(given, norm, law, texts.locale()));
    }

    @PostMapping(path = "/reports", produces = Media.JSON)
    ResponseEntity<byte[]> report(Given given, Wish wish, Texts texts) {
        return answer(wish, law -> judge.report(given, law, texts.locale()));
    }

    @PostMapping(path = "/reports", produces = Media.HTML)
    ResponseEntity<byte[]> html(Given given, Wish wish, Texts texts) {
        return HtmlAnswer.of(bytes(wish, law -> papers.html(given, law, texts.locale())));
    }

    @PostMapping(path = "/reports", produces = Media.PDF)
    ResponseEntity<byte[]> pdf(Given given, Wish wish, Texts texts) {
        return answer(wish, law -> papers.pdf(given, law, texts.locale()));
    }

    private ResponseEntity<byte[]> answer(Wish wish, Function<Law, byte[]> answer) {
        return ResponseEntity.ok(bytes(wish, answer));
    }

    private byte[] bytes(Wish wish, Function<Law, byte[]> answer) {
        return pool.answer(patience -> answer.apply(laws.of(wish).within(patience)));
    }
}
