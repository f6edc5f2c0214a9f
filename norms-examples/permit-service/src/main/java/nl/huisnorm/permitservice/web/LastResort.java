package nl.huisnorm.permitservice.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import nl.huisnorm.permitservice.problem.ServiceException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What went wrong before any method of a controller was found, as a problem document too. */
@RestController
@ConditionalOnWebApplication
public class LastResort implements ErrorController {

    @RequestMapping("/error")
    void error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = status instanceof Integer number ? HttpStatus.resolve(number) : null;
        if (known == HttpStatus.NOT_FOUND) {
            throw ServiceException.of(HttpStatus.NOT_FOUND, "not-found");
        }
        throw ServiceException.of(
                known != null && known.is4xxClientError() ? known : HttpStatus.INTERNAL_SERVER_ERROR,
                known != null && known.is4xxClientError() ? "bad-request" : "failed");
    }
}
