package org.sapwood.synthetic.life;

import java.util.ArrayList;
import java.util.List;
import org.sapwood.synthetic.setting.Calibration;
import org.sapwood.synthetic.setting.Chance;
import org.sapwood.synthetic.setting.Days;
import org.sapwood.synthetic.setting.Setting;
import org.sapwood.synthetic.setting.Window;

/** Who the child is. Names are drawn from lists; postcodes are of an area (QX) that does not exist. */
final class People {
    private static final List<String> GIRLS = List.of(
            "Amelia",
            "Aisha",
            "Bronte",
            "Carys",
            "Daisy",
            "Eva",
            "Freya",
            "Grace",
            "Hana",
            "Isla",
            "Jasmine",
            "Kayleigh",
            "Layla",
            "Maya",
            "Nadia",
            "Olivia",
            "Poppy",
            "Ruby",
            "Sofia",
            "Tia");
    private static final List<String> BOYS = List.of(
            "Alfie", "Bilal", "Callum", "Daniel", "Ethan", "Finley", "George", "Harvey", "Ibrahim", "Jayden", "Kai",
            "Leo", "Mason", "Noah", "Oscar", "Piotr", "Reece", "Samuel", "Tyler", "Yusuf");
    private static final List<String> SURNAMES = List.of(
            "Ashworth",
            "Barnes",
            "Catterall",
            "Dobson",
            "Entwistle",
            "Farrow",
            "Grimshaw",
            "Hargreaves",
            "Iqbal",
            "Jackson",
            "Kay",
            "Livesey",
            "Mahmood",
            "Nuttall",
            "Ogden",
            "Pickup",
            "Ramsbottom",
            "Shah",
            "Tattersall",
            "Whittle");
    private static final List<String> ETHNICITIES = List.of(
            "WBRI", "WIRI", "WOTH", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN", "ABAN", "AOTH", "BCRB",
            "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT");
    private static final double[] ETHNIC_SHARES = {762, 3, 35, 9, 14, 8, 18, 17, 14, 48, 9, 8, 3, 12, 4, 2, 14, 5, 15};
    private static final List<String> DISABILITIES =
            List.of("MOB", "HAND", "PC", "INC", "COMM", "LD", "HEAR", "VIS", "BEH", "CON", "AUT", "DDA");
    private static final double[] DISABILITY_SHARES = {12, 5, 7, 8, 20, 40, 5, 6, 22, 5, 38, 8};
    /** Ages at which children become known: unborn, under 1, 1 to 4, 5 to 9, 10 to 15, 16 and 17 (CIN B1, roughly). */
    private static final double[] AGES = {3, 9, 22, 28, 31, 7};

    private static final int[][] YEARS = {{-1, -1}, {0, 0}, {1, 4}, {5, 9}, {10, 15}, {16, 17}};

    private People() {}

    static Person meet(int number, Chance chance, Setting setting) {
        int first = firstDay(chance, setting);
        boolean alone = chance.happens(Calibration.ALONE_SEEKING_ASYLUM);
        boolean girl = chance.happens(alone ? 0.08 : 0.48);
        String district = chance.oneOf(setting.teams().districts());
        return new Person(
                number,
                Integer.toString(1_000_000 + number),
                chance.oneOf(girl ? GIRLS : BOYS),
                chance.oneOf(SURNAMES),
                girl,
                alone ? first - chance.between(15 * 365 + 10, 17 * 365 + 200) : born(first, chance),
                first,
                alone
                        ? chance.oneOf(List.of("OOTH", "BAFR", "AOTH", "REFU"))
                        : chance.weighted(ETHNICITIES, ETHNIC_SHARES),
                district,
                postcode(chance, 1 + setting.teams().districts().indexOf(district)),
                disabilities(chance),
                alone);
    }

    private static int firstDay(Chance chance, Setting setting) {
        Window window = setting.window();
        while (true) {
            int day = chance.between(window.earliest(), window.until());
            if (chance.happens(Calibration.busyness(day, window))) {
                return chance.happens(0.97) ? setting.days().onWorkingDay(day) : day;
            }
        }
    }

    private static int born(int first, Chance chance) {
        int band = chance.index(AGES);
        if (band == 0) {
            return first + chance.between(20, 150);
        }
        int youngest = Days.plusYears(first, -YEARS[band][1] - 1) + 1;
        return chance.between(youngest, Days.plusYears(first, -YEARS[band][0]));
    }

    private static List<String> disabilities(Chance chance) {
        if (!chance.happens(0.125)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        int howMany = chance.happens(0.35) ? 2 : 1;
        while (found.size() < howMany) {
            String code = chance.weighted(DISABILITIES, DISABILITY_SHARES);
            if (!found.contains(code)) {
                found.add(code);
            }
        }
        return found;
    }

    /** Without its space, as the SSD holds it. */
    static String postcode(Chance chance, int area) {
        String letters = "ABDEFGHJLNPQRSTUWXYZ";
        return "QX" + area + chance.between(1, 9) + letters.charAt(chance.between(0, letters.length() - 1))
                + letters.charAt(chance.between(0, letters.length() - 1));
    }
}
