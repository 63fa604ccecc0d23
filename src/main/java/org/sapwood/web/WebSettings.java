package org.sapwood.web;

import java.nio.file.Path;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;

/**
 * How the web app is reached.
 *
 * @param address of the network card that is answered, such as {@code 127.0.0.1} for this machine only
 * @param port 0 for any that is free
 * @param demo whether the made-up people may sign in; then only this machine is answered
 * @param data the folder that holds the loads, and the key of the audit trail
 */
public record WebSettings(String address, int port, boolean demo, Path data, Options options) {
    private static final String THIS_MACHINE = "127.0.0.1";

    public WebSettings {
        if (demo && !address.equals(THIS_MACHINE)) {
            throw new Refusal(Fault.of(
                    "Made-up people, who have no secret, may not sign in from " + address,
                    "Leave --address out, or --demo"));
        }
    }

    /** The made-up people on this machine. */
    public static WebSettings demo(int port, Path data) {
        return new WebSettings(THIS_MACHINE, port, true, data, Options.none());
    }
}
