package org.sapwood.records.returns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Refusal;
import org.sapwood.records.extract.FolderFiles;
import org.sapwood.records.extract.RawExtract;
import org.sapwood.records.extract.StatedDates;

/** Opens a return: a folder or one file, by the name of its layout. */
public final class Returns {
    public static final String SSDA903 = "ssda903";
    public static final String CIN = "cin";

    private Returns() {}

    /** Whether a layout is a return that this package reads. */
    public static boolean reads(Layout layout) {
        return layout.name().equals(SSDA903) || layout.name().equals(CIN);
    }

    /** @throws Refusal when there is no such return at the path, or it is not well formed */
    public static RawExtract open(Path path, Layout layout) throws IOException {
        boolean isFolder = Files.isDirectory(path);
        List<Path> files = isFolder ? FolderFiles.in(path) : List.of(path);
        Path folder = isFolder ? path : path.toAbsolutePath().getParent();
        if (layout.name().equals(SSDA903) && files.stream().anyMatch(file -> endsWith(file, ".csv"))) {
            return Ssda903Csv.open(path, folder, files, layout);
        }
        List<Path> xml =
                isFolder ? files.stream().filter(file -> endsWith(file, ".xml")).toList() : files;
        if (xml.size() != 1) {
            Fault notOne = Fault.in(
                    path.toString(),
                    0,
                    "The folder holds " + (xml.isEmpty() ? "no file" : xml.size() + " XML files") + " of a return",
                    "Give the XML file itself, or a folder with the files of one return");
            throw new Refusal(FolderFiles.packed(files).orElse(notOne));
        }
        String name = FolderFiles.name(xml.getFirst());
        return layout.name().equals(CIN)
                ? CinXml.open(xml.getFirst(), name, layout)
                : Ssda903Xml.open(xml.getFirst(), name, layout, StatedDates.inFolder(folder));
    }

    private static boolean endsWith(Path file, String ending) {
        return FolderFiles.name(file).toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
