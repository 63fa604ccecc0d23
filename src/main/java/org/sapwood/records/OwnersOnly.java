package org.sapwood.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Keeps folders and files that hold records from every other account, where the file system knows permissions. */
public final class OwnersOnly {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FINISHED = PosixFilePermissions.fromString("r--------");

    private OwnersOnly() {}

    /** Makes the folder, and closes one that was open to others. */
    public static Path folder(Path folder) throws IOException {
        if (!knowsPermissions(folder)) {
            return Files.createDirectories(folder);
        }
        FileAttribute<Set<PosixFilePermission>> closed = PosixFilePermissions.asFileAttribute(FOLDER);
        Files.createDirectories(folder, closed);
        if (!Files.getPosixFilePermissions(folder).equals(FOLDER)) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
        return folder;
    }

    /** A file that is never written again. */
    public static void finished(Path file) throws IOException {
        if (knowsPermissions(file)) {
            Files.setPosixFilePermissions(file, FINISHED);
        }
    }

    private static boolean knowsPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
