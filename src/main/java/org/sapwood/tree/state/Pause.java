package org.sapwood.tree.state;

import java.io.IOException;

/** Waiting for another process. */
final class Pause {
    private Pause() {}

    static void tenths(int tenths) throws IOException {
        try {
            Thread.sleep(100L * tenths);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the database", e);
        }
    }
}
