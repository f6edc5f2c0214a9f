package nl.huisnorm.permitservice.web;

import java.util.List;
import nl.huisnorm.permitservice.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What methods of controllers can ask for: an input, what to judge by, and the words of a language. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class WebConfiguration implements WebMvcConfigurer {

    private final GivenResolver given;
    private final WishResolver wish;

    WebConfiguration(GivenResolver given, WishResolver wish) {
        this.given = given;
        this.wish = wish;
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
