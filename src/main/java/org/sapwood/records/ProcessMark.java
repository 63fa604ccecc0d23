package org.sapwood.records;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of the name of what is of use only to the process that writes it. */
public final class ProcessMark {
    /** Of this process. */
    public static final String OURS = "-" + ProcessHandle.current().pid();

    private static final Pattern MARKED = Pattern.compile(".*-(\\d{1,18})");

    private ProcessMark() {}

    /** Whether a file or folder bears the mark of a process that is over. */
    public static boolean isLeftOver(Path path) {
        Matcher marked = MARKED.matcher(path.getFileName().toString());
        return marked.matches()
                && ProcessHandle.of(Long.parseLong(marked.group(1))).isEmpty();
    }
}
