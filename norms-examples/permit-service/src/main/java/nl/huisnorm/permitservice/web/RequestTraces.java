package nl.huisnorm.permitservice.web;

import io.micrometer.common.KeyValues;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * What is told of a request where requests are measured and traced: its path as the description has it. The path that was asked for may say
 * who is asked about, and is told to nobody.
 */
@Component
@ConditionalOnWebApplication
public class RequestTraces extends DefaultServerRequestObservationConvention {

    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        return KeyValues.empty();
    }
}
