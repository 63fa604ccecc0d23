package org.sapwood.cli;

import java.io.PrintStream;

/**
 * Where a command writes: the result to standard output, everything else to standard error, progress only on a
 * terminal.
 */
final class Terminal {
    private static final int BAR = 30;

    private final PrintStream out;
    private final PrintStream messages;
    private final boolean interactive;
    private boolean barShown;

    Terminal(PrintStream out, PrintStream messages, boolean interactive) {
        this.out = out;
        this.messages = messages;
        this.interactive = interactive;
    }

    PrintStream out() {
        return out;
    }

    void say(String message) {
        clearBar();
        messages.println(message);
    }

    /** Shows how far long work has come. */
    void progress(String what, long done, long total) {
        if (!interactive || total <= 0) {
            return;
        }
        int filled = (int) Math.min(BAR, done * BAR / total);
        messages.print("\r\u001b[K" + what + " [" + "#".repeat(filled) + " ".repeat(BAR - filled) + "]");
        messages.flush();
        barShown = true;
    }

    void clearBar() {
        if (barShown) {
            messages.print("\r\u001b[K");
            messages.flush();
            barShown = false;
        }
    }
}
