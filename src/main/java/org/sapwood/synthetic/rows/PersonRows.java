package org.sapwood.synthetic.rows;

import java.util.List;
import org.sapwood.synthetic.life.Person;
import org.sapwood.synthetic.setting.Chance;
import org.sapwood.synthetic.setting.Days;

/** Who the child is, where it lives, its family, its school number. */
final class PersonRows {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final List<String> NATIONALITIES =
            List.of("Sudan", "Eritrea", "Afghanistan", "Iran", "Vietnam", "Albania");

    private final Sheets sheets;
    private final Person person;

    PersonRows(Sheets sheets) {
        this.sheets = sheets;
        this.person = sheets.life.person();
    }

    void write() {
        person();
        family();
        address();
        sheets.rows
                .add("ssd_disability")
                .set("disa_table_id", sheets.id("DI"))
                .set("disa_person_id", person.id())
                .set(
                        "disa_disability_code",
                        person.disabled() ? person.disabilities().getFirst() : "NONE");
        person.disabilities().stream()
                .skip(1)
                .forEach(code -> sheets.rows
                        .add("ssd_disability")
                        .set("disa_table_id", sheets.id("DI"))
                        .set("disa_person_id", person.id())
                        .set("disa_disability_code", code));
        school();
        if (person.seeksAsylum()) {
            asylum();
        }
        mother();
    }

    private void person() {
        boolean unborn = !sheets.rows.known(person.born());
        sheets.rows
                .add("ssd_person")
                .set("pers_person_id", person.id())
                .set("pers_forename", unborn ? "Unborn" : person.forename())
                .set("pers_surname", person.surname())
                .set("pers_sex", unborn ? "U" : person.girl() ? "F" : "M")
                .set("pers_gender", unborn ? "00" : person.girl() ? "02" : "01")
                .set("pers_ethnicity", unborn ? "NOBT" : person.ethnicity())
                .set("pers_dob", unborn ? "" : Days.text(person.born()))
                .set("pers_expected_dob", unborn ? Days.text(person.born()) : "")
                .set("pers_upn_unknown", hasUpn() ? "" : sheets.age(until()) < 5 ? "UN1" : "UN3")
                .set("pers_send_flag", sheets.dice("ehcp") < (person.disabled() ? 400 : 40) ? "Y" : "N")
                .set("pers_is_mother", isMother() ? "Y" : "N")
                .set("pers_nationality", person.seeksAsylum() ? sheets.pick("nation", 0, NATIONALITIES) : "");
    }

    private int until() {
        return sheets.setting.window().until();
    }

    private boolean hasUpn() {
        return sheets.age(until()) >= 5 && !person.seeksAsylum() && sheets.dice("upn") < 970;
    }

    /** Four in ten pairs of children are one family: a child may belong to the family of the one before it. */
    private void family() {
        int pair = person.number() / 2;
        boolean shared = Math.floorMod(Chance.mixed(pair), 10) < 4;
        sheets.rows
                .add("ssd_family")
                .set("fami_table_id", sheets.id("FA"))
                .set("fami_family_id", "F" + (shared ? 500_000 + pair : 1_000_000 + person.number()))
                .set("fami_person_id", person.id());
    }

    private void address() {
        int start = Math.max(person.born(), person.first() - 400 - sheets.dice("address"));
        sheets.rows
                .add("ssd_address")
                .set("addr_table_id", sheets.id("AD"))
                .set("addr_person_id", person.id())
                .set("addr_address_type", "Home")
                .set("addr_address_start_date", Days.text(Math.min(start, until())))
                .set("addr_address_postcode", person.postcode())
                .set(
                        "addr_address_json",
                        "{\"ROOM\":\"\",\"FLOOR\":\"\",\"FLAT\":\"\",\"BUILDING\":\"\",\"HOUSE\":\""
                                + (1 + sheets.dice("house") % 120) + "\",\"STREET\":\"Mill Lane\",\"TOWN\":\""
                                + person.district() + "\",\"UPRN\":\"\"}");
    }

    private void school() {
        if (!hasUpn() && sheets.age(until()) < 5) {
            return;
        }
        sheets.rows
                .add("ssd_send")
                .set("send_table_id", sheets.id("SE"))
                .set("send_person_id", person.id())
                .set("send_upn", hasUpn() ? upn() : "")
                .set("send_upn_unknown", hasUpn() ? "" : "UN3");
    }

    /** A check letter and twelve digits, as schools use. */
    private String upn() {
        String digits =
                "888" + "%04d".formatted(1_000 + sheets.dice("school")) + "%05d".formatted(person.number() % 100_000);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i + 2);
        }
        return LETTERS.charAt(sum % 23) + digits;
    }

    private void asylum() {
        int adult = Days.plusYears(person.born(), 18);
        sheets.rows
                .add("ssd_immigration_status")
                .set("immi_immigration_status_id", sheets.id("IM"))
                .set("immi_person_id", person.id())
                .set("immi_immigration_status", "UASC")
                .set("immi_immigration_status_start_date", Days.text(person.first()))
                .set("immi_immigration_status_end_date", sheets.rows.past(adult));
    }

    private boolean isMother() {
        return person.girl() && sheets.dice("mother") < 25 && known16() && hasCare();
    }

    private boolean known16() {
        return sheets.rows.known(Days.plusYears(person.born(), 16) + 200);
    }

    private boolean hasCare() {
        return sheets.life.history().care.stream()
                .anyMatch(care -> care.end >= Days.plusYears(person.born(), 15) && sheets.rows.known(care.start));
    }

    /** A young mother's child is a person of its own, known through her. */
    private void mother() {
        if (!isMother()) {
            return;
        }
        String baby = "9" + person.id();
        String born = Days.text(Days.plusYears(person.born(), 16) + sheets.dice("baby") / 5);
        sheets.rows
                .add("ssd_person")
                .set("pers_person_id", baby)
                .set("pers_forename", "Baby")
                .set("pers_surname", person.surname())
                .set("pers_sex", sheets.dice("baby") % 2 == 0 ? "F" : "M")
                .set("pers_ethnicity", person.ethnicity())
                .set("pers_dob", born)
                .set("pers_upn_unknown", "UN1")
                .set("pers_send_flag", "N")
                .set("pers_is_mother", "N");
        sheets.rows
                .add("ssd_mother")
                .set("moth_table_id", sheets.id("MO"))
                .set("moth_person_id", person.id())
                .set("moth_childs_person_id", baby)
                .set("moth_childs_dob", born);
    }
}
