package org.sapwood.web;

import java.util.Optional;
import org.sapwood.access.Scope;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Somebody who may sign in.
 *
 * @param scope the cases that they may see
 * @param team the team to which they belong
 */
public record Person(String id, String name, String role, Scope scope, Optional<String> team) {
    /** Made-up people have no secrets; they exist only where this machine alone is answered. */
    static final String PASSWORD = "demo";

    UserDetails account() {
        return User.withUsername(id)
                .password("{noop}" + PASSWORD)
                .authorities("ROLE_" + role.replace(' ', '_').toUpperCase(java.util.Locale.ROOT))
                .build();
    }
}
