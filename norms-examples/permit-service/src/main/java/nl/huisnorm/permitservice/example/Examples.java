package nl.huisnorm.permitservice.example;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisnorm.permitservice.access.FirstKey;
import nl.huisnorm.permitservice.judging.Given;
import nl.huisnorm.permitservice.judging.Judge;
import nl.huisnorm.permitservice.judging.Laws;
import nl.huisnorm.permitservice.judging.Wish;
import nl.huisnorm.permitservice.kept.Assessments;
import nl.huisnorm.permitservice.setting.ServiceSettings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Judges and keeps a facility, a plan and an application where nothing is kept yet, so that there is something to look at. */
@Component
@ConditionalOnWebApplication
@Order(2)
public class Examples implements ApplicationRunner {

    private static final List<String> PLACES =
            List.of("plans/facilities/campus-noordkade.yaml", "plans/facilities/flat-zuiderweg.yaml");

    private static final String PLAN = "plans/distributiecentrum-de-hoef.yaml";

    /** The files that each of the examples names. */
    private static final Map<String, List<String>> FILES_OF = Map.of(
            "facilities/woning-dorpsstraat.yaml",
            List.of(),
            PLAN,
            PLACES,
            "plans/aanvraag-campus-noordkade.yaml",
            Stream.concat(Stream.of(PLAN), PLACES.stream()).toList());

    private final ServiceSettings settings;
    private final Assessments assessments;
    private final Judge judge;
    private final Laws laws;
    private final Clock clock;

    Examples(ServiceSettings settings, Assessments assessments, Judge judge, Laws laws, Clock clock) {
        this.settings = settings;
        this.assessments = assessments;
        this.judge = judge;
        this.laws = laws;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!settings.examples() || assessments.count() > 0) {
            return;
        }
        Wish today = new Wish(LocalDate.now(clock), List.of(), Map.of(), null);
        for (String name : FILES_OF.keySet().stream().sorted().toList()) {
            Given given = given(name);
            assessments.keep(FirstKey.ACTOR, given, today, judge.judge(given, laws.of(today)));
        }
    }

    private static Given given(String name) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (String file : Objects.requireNonNull(FILES_OF.get(name))) {
            files.put(last(file), bytes(file));
        }
        return new Given(last(name), bytes(name), files);
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Examples.class.getResourceAsStream("/examples/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
