package nl.huisnorm.permitservice.web;

import java.util.function.Function;
import nl.huisnorm.permitservice.judging.Given;
import nl.huisnorm.permitservice.judging.Interviews;
import nl.huisnorm.permitservice.judging.Law;
import nl.huisnorm.permitservice.judging.Laws;
import nl.huisnorm.permitservice.judging.Pool;
import nl.huisnorm.permitservice.judging.Said;
import nl.huisnorm.permitservice.judging.Step;
import nl.huisnorm.permitservice.judging.Summaries;
import nl.huisnorm.permitservice.judging.Summary;
import nl.huisnorm.permitservice.judging.Wish;
import nl.huisnorm.permitservice.kept.Compared;
import nl.huisnorm.permitservice.kept.Comparisons;
import nl.huisnorm.permitservice.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;

/** What a page shows about what is sent, put into words; nothing of it is kept. */
@RestController
@ConditionalOnWebApplication
@RequestMapping(
        path = ApiVersion.PATH,
        consumes = {Media.JSON, Media.YAML, Media.OLD_YAML, Media.PARTS},
        produces = Media.JSON)
public class SummariesController {

    private final Summaries summaries;
    private final Interviews interviews;
    private final Comparisons comparisons;
    private final Laws laws;
    private final Pool pool;

    SummariesController(Summaries summaries, Interviews interviews, Comparisons comparisons, Laws laws, Pool pool) {
        this.summaries = summaries;
        this.interviews = interviews;
        this.comparisons = comparisons;
        this.laws = laws;
        this.pool = pool;
    }

    @PostMapping("/summaries")
    Summary summary(Given given, Wish wish, Texts texts) {
        return answer(wish, law -> summaries.of(given, law, texts.locale()));
    }

    /** The next screen of questions; the part {@code answers} tells what was answered on the last one. */
    @PostMapping("/interviews")
    Step step(
            Given given, @RequestPart(name = "answers", required = false) @Nullable Said said, Wish wish, Texts texts) {
        return answer(wish, law -> interviews.next(given, said == null ? Said.NOTHING : said, law, texts.locale()));
    }

    /** The same by the law that the wish tells, and by that of another day or another profile, as if it stood there. */
    @PostMapping("/comparisons")
    Compared comparison(
            Given given,
            Wish wish,
            @RequestParam(required = false) @Nullable String otherAsOf,
            @RequestParam(required = false) @Nullable String otherProfile,
            Texts texts) {
        Wish beside = new Wish(
                otherAsOf == null ? wish.asOf() : WishResolver.day("otherAsOf", otherAsOf),
                wish.regimes(),
                wish.readings(),
                otherProfile == null ? wish.profile() : otherProfile.isEmpty() ? null : otherProfile);
        Function<Wish, Law> by = otherProfile == null ? laws::of : laws::anywhere;
        return pool.answer(patience -> comparisons.of(
                given, by.apply(wish).within(patience), by.apply(beside).within(patience), texts.locale()));
    }

    private <T> T answer(Wish wish, Function<Law, T> answer) {
        return pool.answer(patience -> answer.apply(laws.of(wish).within(patience)));
    }
}
