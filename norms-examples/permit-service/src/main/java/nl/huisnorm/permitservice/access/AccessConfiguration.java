package nl.huisnorm.permitservice.access;

import jakarta.servlet.DispatcherType;
import nl.huisnorm.permitservice.problem.ServiceException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Who may do what. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class AccessConfiguration {

    private static final String READER = Role.READER.name();
    private static final String INSPECTOR = Role.INSPECTOR.name();
    private static final String OFFICER = Role.OFFICER.name();

    /** Nobody comes in by a name and a password. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new AuthenticationServiceException("there are only keys");
        };
    }

    /** The rules, and the headers that the API Design Rules ask for. */
    @Bean
    SecurityFilterChain rules(
            HttpSecurity http, ApiKeys keys, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(new ApiKeyFilter(keys, problems), AuthorizationFilter.class)
                // a long answer goes on in another dispatch of a request that was let in
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/v1/openapi.json", "/actuator/health/**", "/error")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/", "/page/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/", "/page/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/v1/rechecks")
                        .hasRole(OFFICER)
                        .requestMatchers(HttpMethod.DELETE, "/v1/assessments/**")
                        .hasRole(OFFICER)
                        .requestMatchers("/v1/api-keys/**", "/v1/audit-entries", "/v1/audit-check", "/v1/backup")
                        .hasRole(OFFICER)
                        .requestMatchers(HttpMethod.GET, "/**")
                        .hasRole(READER)
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .hasRole(READER)
                        .requestMatchers("/v1/**")
                        .hasRole(INSPECTOR)
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> problems.resolveException(
                                        request,
                                        response,
                                        null,
                                        ServiceException.of(HttpStatus.UNAUTHORIZED, "no-key")))
                        .accessDeniedHandler((request, response, e) -> problems.resolveException(
                                request, response, null, ServiceException.of(HttpStatus.FORBIDDEN, "not-allowed"))))
                .build();
    }
}
