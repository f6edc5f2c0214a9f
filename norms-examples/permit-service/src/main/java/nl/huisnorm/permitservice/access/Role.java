package nl.huisnorm.permitservice.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** The role of a name; none where there is no such role. */
    public static @Nullable Role named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** What Spring Security knows a role by, with those of the roles before it; nothing where there is no role. */
    static List<GrantedAuthority> authorities(@Nullable Role most) {
        List<GrantedAuthority> all = new ArrayList<>();
        for (Role role : values()) {
            if (most != null && most.compareTo(role) >= 0) {
                all.add(new SimpleGrantedAuthority("ROLE_" + role.name()));
            }
        }
        return all;
    }
}
