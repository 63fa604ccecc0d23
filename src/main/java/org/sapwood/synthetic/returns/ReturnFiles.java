package org.sapwood.synthetic.returns;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sapwood.synthetic.rows.ChildRows;
import org.sapwood.synthetic.setting.Window;

/** The returns of every financial year that the extract speaks of; the last one is as it stands. */
public final class ReturnFiles implements Closeable {
    private final List<CareFiles> care = new ArrayList<>();
    private final List<CinFile> need = new ArrayList<>();

    public ReturnFiles(Path out, Window window) {
        for (FinancialYear year : FinancialYear.of(window)) {
            care.add(new CareFiles(out.resolve("ssda903").resolve(year.name()), year));
            need.add(new CinFile(out.resolve("cin").resolve(year.name() + ".xml"), year));
        }
    }

    public void write(ChildRows child) {
        care.forEach(files -> files.write(child));
        need.forEach(file -> file.write(child));
    }

    @Override
    public void close() throws IOException {
        for (CareFiles files : care) {
            files.close();
        }
        for (CinFile file : need) {
            file.close();
        }
    }
}
