package nl.huisnorm.permitservice.web;

import java.util.Locale;
import nl.huisnorm.permitservice.text.Texts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the service is, when it is there. */
@Component
@ConditionalOnWebApplication
@Order(Ordered.LOWEST_PRECEDENCE)
public class Announcement implements ApplicationRunner {

    private final Environment environment;

    Announcement(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String address = "http://localhost:" + environment.getProperty("local.server.port");
        Texts texts = new Texts(Locale.getDefault());
        System.out.println(texts.get("start.page", address + "/"));
        System.out.println(texts.get("start.address", address + ApiVersion.PATH));
    }
}
