package nl.huisnorm.permitservice.web;

import org.springframework.http.ResponseEntity;

/** A page as an answer. It has a policy of its own, which allows what stands in it and nothing more; nobody may put it in a frame. */
final class HtmlAnswer {

    private HtmlAnswer() {}

    static ResponseEntity<byte[]> of(byte[] page) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", "frame-ancestors 'none'")
                .body(page);
    }
}
