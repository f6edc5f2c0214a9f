package nl.huisnorm.permitservice.setting;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock: the day on which is judged where a request names none is a day in the Netherlands. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    /** The clock of the machine. */
    @Bean
    @ConditionalOnMissingBean
    public Clock clock() {
        return Clock.system(ZoneId.of("Europe/Amsterdam"));
    }
}
