package org.sapwood.pack;

import java.util.regex.Pattern;
import org.sapwood.pack.yaml.Faults;
import org.sapwood.pack.yaml.Section;
import org.sapwood.pack.yaml.Spot;

/** What names may look like. */
final class Ids {
    private static final Pattern DEFINITION = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern RELATION = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern RECORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern OURS = Pattern.compile("period|present_columns|organisation|codes_.*|__.*");

    private Ids() {}

    /** The id of a pack, measure or rule. */
    static String definition(Section section, String key) {
        String id = section.text(key);
        if (!id.isEmpty() && !DEFINITION.matcher(id).matches()) {
            section.faults()
                    .add(
                            section.spot(key),
                            "the id " + id + " is not written as ids are",
                            "Use small letters, digits and single hyphens");
        }
        return id;
    }

    /** The id of a definition, which is also the name of its file. */
    static String definition(Section section, String key, String fileName) {
        String id = definition(section, key);
        sameAsFile(section, key, id, fileName);
        return id;
    }

    /** The name of a code list, calendar or layout, which is also the name of its file or folder. */
    static String list(Section section, String key, String fileName) {
        String id = section.text(key);
        sameAsFile(section, key, id, fileName);
        return id;
    }

    private static void sameAsFile(Section section, String key, String id, String fileName) {
        if (!id.isEmpty() && !id.equals(fileName)) {
            section.faults()
                    .add(
                            section.spot(key),
                            key + " is " + id + " in a file named " + fileName,
                            "Give the file and the " + key + " the same name");
        }
    }

    /** A table or column of records. */
    static void checkRecord(String what, String name, Spot spot, Faults faults) {
        if (!RECORD.matcher(name).matches()) {
            faults.add(
                    spot,
                    "the " + what + " name " + name + " is not one that every engine reads",
                    "Use letters, digits and underscores, a letter first");
        }
        checkNotOurs(what, name, spot, faults);
    }

    /** A population, relation or code list, which is named in SQL. */
    static void checkRelation(String what, String name, Spot spot, Faults faults) {
        if (!RELATION.matcher(name).matches()) {
            faults.add(
                    spot,
                    "the " + what + " name " + name + " cannot be used in SQL",
                    "Use small letters, digits and underscores, a letter first");
        }
        checkNotOurs(what, name, spot, faults);
    }

    private static void checkNotOurs(String what, String name, Spot spot, Faults faults) {
        if (OURS.matcher(name).matches()) {
            faults.add(
                    spot,
                    "the " + what + " name " + name + " is kept for the product's own relations",
                    "Choose another name");
        }
    }
}
