package org.sapwood.web.digest;

import java.util.Optional;

/**
 * The council's mail server.
 *
 * @param from the address in whose name digests are sent
 * @param encrypted whether the connection turns to TLS before anything is said, or is not used
 * @param account empty where the server asks for none
 */
public record MailServer(String host, int port, String from, boolean encrypted, Optional<Account> account) {

    /** With which one signs in to it. */
    public record Account(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    public String address() {
        return host + ":" + port;
    }
}
