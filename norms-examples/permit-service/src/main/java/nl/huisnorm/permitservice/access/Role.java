package nl.huisnorm.permitservice.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What somebody may do; each may do what those before it may. */
public enum Role {
    /** Reads norms and what is kept. */
    READER,
    /** Judges, and keeps what was judged. */
    INSPECTOR,
    /** Judges all that is kept again, makes keys, reads the trail, makes backups. */
    OFFICER;

    /** What Spring Security knows it by, with that of the roles before it. */
    List<GrantedAuthority> authorities() {
        List<GrantedAuthority> all = new ArrayList<>();
        for (Role role : values()) {
            if (compareTo(role) >= 0) {
                all.add(new SimpleGrantedAuthority("ROLE_" + role.name()));
            }
        }
        return all;
    }
}
