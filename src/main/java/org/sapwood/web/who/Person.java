package org.sapwood.web.who;

import java.util.Locale;
import java.util.Optional;
import org.sapwood.access.Viewer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Somebody who may sign in.
 *
 * @param role in words
 * @param team the team to which they belong
 */
public record Person(Viewer viewer, String role, Optional<String> team) {
    /** Made-up people have no secrets; they exist only where this machine alone is answered. */
    public static final String PASSWORD = "demo";

    public String id() {
        return viewer.id();
    }

    public String name() {
        return viewer.name();
    }

    public UserDetails account() {
        return User.withUsername(id())
                .password("{noop}" + PASSWORD)
                .authorities("ROLE_" + role.replace(' ', '_').toUpperCase(Locale.ROOT))
                .build();
    }
}
