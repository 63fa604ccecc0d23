package org.sapwood.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.sapwood.definition.Organisation;
import org.sapwood.definition.WorkingDays;
import org.sapwood.synthetic.files.CsvFile;
import org.sapwood.synthetic.harm.Game;
import org.sapwood.synthetic.harm.Truth;
import org.sapwood.synthetic.returns.ReturnFiles;
import org.sapwood.synthetic.rows.CountyRows;
import org.sapwood.synthetic.rows.Shape;
import org.sapwood.synthetic.setting.Days;
import org.sapwood.synthetic.setting.Setting;
import org.sapwood.synthetic.setting.Staff;
import org.sapwood.synthetic.setting.Teams;
import org.sapwood.synthetic.setting.Window;

/** Makes up a county and writes its files, child after child. */
public final class County {
    private final Specification specification;
    private final Organisation organisation;
    private final Setting setting;
    private final Map<String, Shape> shapes;

    private County(Specification specification, Organisation organisation, WorkingDays calendar) {
        this.specification = specification;
        this.organisation = organisation;
        Window window = Window.endingOn(Days.of(specification.until()), specification.years());
        Teams teams = new Teams(organisation, specification.seed());
        specification.gaming().forEach(game -> game.checkTeams(teams.all()));
        Staff staff = new Staff(teams, window, specification.seed(), specification.children());
        this.setting =
                new Setting(specification.seed(), specification.profile(), window, new Days(calendar), teams, staff);
        this.shapes = Shape.dataset(specification.profile());
    }

    /**
     * What was written.
     *
     * @param rows of the dataset
     * @param truths of the truth file: faults and gaming
     * @param unplayed games that changed nothing
     */
    public record Summary(int children, long rows, long truths, List<Game> unplayed) {}

    /**
     * Writes {@code out/ssd}, {@code out/ssda903}, {@code out/cin} and {@code out/truth.csv}.
     *
     * @param progress is told how many children are done, now and then
     */
    public static Summary generate(
            Specification specification,
            Organisation organisation,
            WorkingDays calendar,
            Path out,
            LongConsumer progress) {
        specification.checkTogether();
        try {
            return new County(specification, organisation, calendar).write(out, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Summary write(Path out, LongConsumer progress) throws IOException {
        CountyRows county = new CountyRows(shapes);
        long[] truths = {0};
        List<Game> unplayed = new ArrayList<>(specification.gaming());
        try (DatasetFiles files = new DatasetFiles(out.resolve("ssd"), shapes, specification);
                ReturnFiles returns = new ReturnFiles(out, setting.window());
                CsvFile truth = new CsvFile(out.resolve("truth.csv"), Truth.COLUMNS)) {
            files.write(county.department(organisation, setting.window().until()));
            new Children(specification, setting, shapes).forEach(child -> {
                county.note(child.rows());
                files.write(child.rows());
                returns.write(child.rows());
                child.truths().forEach(entry -> {
                    truth.row(entry.cells());
                    unplayed.removeIf(game -> game.made(entry));
                });
                truths[0] += child.truths().size();
                if (child.number() % 1_000 == 0) {
                    progress.accept(child.number());
                }
            });
            files.write(county.professionals(setting));
            files.write(county.version());
            return new Summary(specification.children(), files.rows(), truths[0], List.copyOf(unplayed));
        }
    }
}
