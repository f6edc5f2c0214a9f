package nl.huisnorm.permitservice.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.huisnorm.permitservice.problem.ServiceException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Knows who asks by the key in the header {@code X-API-Key}, or after the word Bearer in {@code Authorization}. */
final class ApiKeyFilter extends OncePerRequestFilter {

    static final String HEADER = "X-API-Key";

    private static final String BEARER = "Bearer ";

    private final ApiKeys keys;
    private final HandlerExceptionResolver problems;

    ApiKeyFilter(ApiKeys keys, HandlerExceptionResolver problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = secret(request);
        if (secret != null) {
            Optional<ApiKey> key;
            try {
                key = keys.of(secret);
            } catch (DataAccessException | TransactionException e) {
                problems.resolveException(request, response, null, e);
                return;
            }
            if (key.isEmpty()) {
                problems.resolveException(
                        request, response, null, ServiceException.of(HttpStatus.UNAUTHORIZED, "unknown-key"));
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new PreAuthenticatedAuthenticationToken(
                    key.get().id(), "", Role.authorities(key.get().role())));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private static @Nullable String secret(HttpServletRequest request) {
        String own = request.getHeader(HEADER);
        if (own != null) {
            return own.strip();
        }
        String standard = request.getHeader(HttpHeaders.AUTHORIZATION);
        return standard != null && standard.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? standard.substring(BEARER.length()).strip()
                : null;
    }
}
