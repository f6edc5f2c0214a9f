package nl.huisnorm.permitservice.judging;

import nl.huisnorm.Huisnorm;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library, made once and shared. */
@Configuration(proxyBeanMethods = false)
public class HuisnormConfiguration {

    /** The library with the rulebook that comes with it. */
    @Bean
    @ConditionalOnMissingBean
    public Huisnorm huisnorm() {
        return Huisnorm.bundled();
    }
}
