package org.sapwood.briefing.validate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.returns.ReferenceTable;
import org.sapwood.definition.returns.ReturnYear;
import org.sapwood.definition.returns.StatutoryReturn;
import org.sapwood.engine.validate.Collection;
import org.sapwood.engine.validate.ReturnBench;
import org.sapwood.engine.validate.Validation;
import org.sapwood.records.extract.RawExtract;
import org.sapwood.records.extract.RawTable;
import org.sapwood.records.returns.Located;
import org.sapwood.records.returns.PostcodeDirectory;
import org.sapwood.records.returns.ReferenceFile;
import org.sapwood.records.returns.Returns;

/** Reads a return and what is given beside it, and runs every rule of its year. */
public final class ReturnValidation {
    private static final int MEGABYTES = 400;
    private static final String PROVIDERS = "providers";
    private static final String POSTCODES = "postcodes";
    private static final String AUTHORITIES = "authority_by_long_code";

    private final StatutoryReturn about;
    private final ReturnInputs inputs;
    private final Path temporary;

    /** @param temporary a folder for what does not fit into memory */
    public ReturnValidation(StatutoryReturn about, ReturnInputs inputs, Path temporary) {
        this.about = about;
        this.inputs = inputs;
        this.temporary = temporary;
    }

    /**
     * @throws Refusal when a file is not what it should be as a whole, or the return has no rules for the year
     * @throws IOException when a file cannot be read
     */
    public Validation run() throws IOException {
        try (RawExtract now = Returns.open(inputs.from(), about.layout())) {
            Optional<RawExtract> last = inputs.last().isPresent() && about.comparesYears()
                    ? Optional.of(Returns.open(inputs.last().get(), about.layout()))
                    : Optional.empty();
            try {
                return run(now, last);
            } finally {
                last.ifPresent(RawExtract::close);
            }
        }
    }

    private Validation run(RawExtract now, Optional<RawExtract> last) throws IOException {
        Optional<PostcodeDirectory> directory = directory(now, last);
        try (ReturnBench bench = new ReturnBench(about, collection(now), MEGABYTES, temporary)) {
            for (RawTable table : now.tables()) {
                bench.add(placed(table, directory));
            }
            for (RawTable table : last.map(RawExtract::tables).orElse(List.of())) {
                bench.addLast(placed(table, directory));
            }
            if (isDocument(now)) {
                bench.isWhole();
            }
            if (last.filter(ReturnValidation::isDocument).isPresent()) {
                bench.lastIsWhole();
            }
            if (inputs.providers().isPresent()) {
                bench.addReference(ReferenceFile.open(inputs.providers().get(), reference(PROVIDERS)));
            }
            if (directory.isPresent()) {
                bench.addReference(KnownPostcodes.of(directory.get()));
            }
            bench.complete();
            return bench.validate();
        }
    }

    private RawTable placed(RawTable table, Optional<PostcodeDirectory> directory) {
        return directory.isPresent() ? Located.of(table, directory.get(), inputs.authority()) : table;
    }

    private static boolean isDocument(RawExtract year) {
        return year.files().stream()
                .anyMatch(file -> file.name().toLowerCase(Locale.ROOT).endsWith(".xml"));
    }

    private Optional<PostcodeDirectory> directory(RawExtract now, Optional<RawExtract> last) throws IOException {
        if (inputs.postcodes().isEmpty()) {
            return Optional.empty();
        }
        Set<String> wanted = new HashSet<>();
        for (RawTable table : now.tables()) {
            Located.collect(table, wanted);
        }
        for (RawTable table : last.map(RawExtract::tables).orElse(List.of())) {
            Located.collect(table, wanted);
        }
        RawTable file = ReferenceFile.open(inputs.postcodes().get(), reference(POSTCODES));
        return Optional.of(PostcodeDirectory.read(file, wanted, authorities()));
    }

    private Map<String, String> authorities() {
        return about.codes().containsKey(AUTHORITIES)
                ? about.codes().get(AUTHORITIES).base().codes()
                : Map.of();
    }

    private ReferenceTable reference(String name) {
        return about.reference().stream()
                .filter(reference -> reference.table().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Fault.of("The rules of " + about.title() + " look at no " + name, "Leave --" + name + " out")));
    }

    private Collection collection(RawExtract now) {
        String format = isDocument(now) ? "xml" : "csv";
        Optional<LocalDate> stated =
                about.comparesYears() ? Optional.empty() : now.statedDate().map(RawExtract.StatedDate::date);
        ReturnYear year =
                inputs.year().or(() -> stated.map(ReturnValidation::yearOf)).orElse(about.lastYear());
        refuseOtherYear(year);
        return stated.map(day -> new Collection(year, day.minusYears(1).plusDays(1), day, inputs.authority(), format))
                .orElseGet(() -> Collection.of(year, inputs.authority(), format));
    }

    private static ReturnYear yearOf(LocalDate day) {
        return new ReturnYear(day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear());
    }

    private void refuseOtherYear(ReturnYear year) {
        if (year.compareTo(about.firstYear()) < 0 || year.compareTo(about.lastYear()) > 0) {
            throw new Refusal(Fault.of(
                    "The rules of " + about.title() + " are kept for "
                            + about.firstYear().text() + " to "
                            + about.lastYear().text() + ", and the return is of " + year.text(),
                    "Name one of these years with --year to judge it by the rules of that year"));
        }
    }
}
