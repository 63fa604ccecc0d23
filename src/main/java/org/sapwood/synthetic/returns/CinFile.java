package org.sapwood.synthetic.returns;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sapwood.synthetic.files.XmlFile;
import org.sapwood.synthetic.rows.ChildRows;
import org.sapwood.synthetic.rows.Row;

/** The children in need census of one year: every child with a referral that was open in it. */
final class CinFile implements Closeable {
    private static final String AUTHORITY = "888";

    private final FinancialYear year;
    private final XmlFile xml;

    CinFile(Path file, FinancialYear year) {
        this.year = year;
        this.xml = new XmlFile(file).open("Message").line();
        header();
        xml.open("Children").line();
    }

    private void header() {
        String ends = Integer.toString(Integer.parseInt(year.name().substring(0, 4)) + 1);
        xml.open("Header").open("CollectionDetails").leaf("Collection", "CIN").leaf("Year", ends);
        xml.leaf("ReferenceDate", ends + "-03-31").close("CollectionDetails").open("Source");
        xml.leaf("SourceLevel", "L").leaf("LEA", AUTHORITY).leaf("SoftwareCode", "Made-up county");
        xml.leaf("SerialNo", "001").leaf("DateTime", year.last() + "T09:00:00");
        xml.close("Source").close("Header").line();
    }

    void write(ChildRows rows) {
        List<Row> referrals = rows.of("ssd_cin_episodes").stream()
                .filter(row -> year.touches(row, "cine_referral_date", "cine_close_date"))
                .toList();
        if (referrals.isEmpty()) {
            return;
        }
        xml.open("Child");
        identifiers(rows);
        characteristics(rows);
        CinDetails details = new CinDetails(rows, year, xml);
        referrals.forEach(details::write);
        xml.close("Child").line();
    }

    private void identifiers(ChildRows rows) {
        Row person = rows.of("ssd_person").getFirst();
        String upn = rows.of("ssd_send").isEmpty()
                ? ""
                : rows.of("ssd_send").getFirst().get("send_upn");
        String born = person.get("pers_dob");
        boolean unborn = born.isEmpty() || born.compareTo(year.last()) > 0;
        xml.open("ChildIdentifiers")
                .leaf("LAchildID", person.get("pers_person_id"))
                .filled("UPN", upn);
        if (upn.isEmpty()) {
            String unknown = person.get("pers_upn_unknown");
            xml.leaf("UPNunknown", unknown.isEmpty() ? "UN1" : unknown);
        }
        xml.filled(unborn ? "ExpectedPersonBirthDate" : "PersonBirthDate", unborn ? expected(person) : born);
        String sex = unborn ? "U" : person.get("pers_sex");
        if (year.saysSex()) {
            xml.leaf("Sex", sex);
        } else {
            xml.leaf("GenderCurrent", sex.equals("M") ? "1" : sex.equals("F") ? "2" : "0");
        }
        xml.close("ChildIdentifiers");
    }

    private static String expected(Row person) {
        return person.blank("pers_dob") ? person.get("pers_expected_dob") : person.get("pers_dob");
    }

    private void characteristics(ChildRows rows) {
        xml.open("ChildCharacteristics")
                .leaf("Ethnicity", rows.of("ssd_person").getFirst().get("pers_ethnicity"))
                .open("Disabilities");
        rows.of("ssd_disability").forEach(row -> xml.leaf("Disability", row.get("disa_disability_code")));
        xml.close("Disabilities").close("ChildCharacteristics");
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
