package org.sapwood.web.frame;

import java.security.Principal;

/** How much waits for whoever is signed in. */
@FunctionalInterface
public interface Notices {
    int of(Principal principal);
}
