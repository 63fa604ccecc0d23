package org.sapwood.cli;

import picocli.CommandLine.Option;

/** The option that says how a result is printed. */
final class HowPrinted {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv or json (default: table).")
    private Format format;

    Format format() {
        return format;
    }
}
