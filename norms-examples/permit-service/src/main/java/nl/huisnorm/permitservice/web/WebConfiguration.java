package nl.huisnorm.permitservice.web;

import java.util.List;
import nl.huisnorm.permitservice.setting.ServiceSettings;
import nl.huisnorm.permitservice.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What methods of controllers can ask for: an input, what to judge by, and the words of a language; and how many parts a form may have so
 * that every number of files that is allowed comes through.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class WebConfiguration implements WebMvcConfigurer {

    /** Parts beside the files: the input, answers, and some that nobody asked for. */
    private static final int OTHER_PARTS = 10;

    /** How many parameters a request may have, with the parts of a form among them; what Tomcat allows by itself. */
    private static final int PARAMETERS = 1_000;

    private final GivenResolver given;
    private final WishResolver wish;

    WebConfiguration(GivenResolver given, WishResolver wish) {
        this.given = given;
        this.wish = wish;
    }

    /** Where there are more files than are allowed it is the service that says so, and not Tomcat. */
    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> parts(ServiceSettings settings) {
        int parts = settings.mostFiles() + OTHER_PARTS;
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setMaxPartCount(parts);
            connector.setMaxParameterCount(PARAMETERS + parts);
        });
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(given);
        resolvers.add(wish);
        resolvers.add(new TextsResolver());
    }

    /** The words in the language that the request accepts. */
    private static final class TextsResolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Texts.class;
        }

        @Override
        public Texts resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binderFactory) {
            return Texts.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        }
    }
}
