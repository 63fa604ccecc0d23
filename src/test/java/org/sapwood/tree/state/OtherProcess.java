package org.sapwood.tree.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the state in a folder and holds it until its input ends. */
final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] arguments) throws IOException {
        Database.open(Path.of(arguments[0]), Optional.empty());
        System.out.println("open");
        System.out.flush();
        System.in.transferTo(java.io.OutputStream.nullOutputStream());
        System.exit(0);
    }
}
