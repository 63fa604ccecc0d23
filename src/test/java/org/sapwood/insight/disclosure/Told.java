package org.sapwood.insight.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A random county: teams in services and in districts, three months and their quarter, cases met and not met.
 *
 * @param met by unit and period
 */
public record Told(
        List<String> units,
        List<String> periods,
        Map<String, Long> met,
        Map<String, Long> rest,
        Map<String, List<String>> unitSums,
        Map<String, List<String>> periodSums) {
    static final String COUNTY = "county";

    public static String spot(String unit, String period) {
        return unit + " " + period;
    }

    /**
     * Every district has a team; with a single one the district is the county.
     *
     * @param mean cases of one team in one month
     */
    static Told random(Random random, int teams, int districts, int months, double mean) {
        Map<String, List<String>> sums = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        sums.put(COUNTY, names);
        for (int team = 0; team < teams; team++) {
            names.add("T" + team);
            sums.computeIfAbsent("D" + (team < districts ? team : random.nextInt(districts)), any -> new ArrayList<>())
                    .add("T" + team);
            sums.computeIfAbsent("S" + team % 2, any -> new ArrayList<>()).add("T" + team);
        }
        List<String> parts = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            parts.add("M" + month);
        }
        List<String> units = new ArrayList<>(names);
        units.addAll(sums.keySet());
        List<String> periods = new ArrayList<>(parts);
        periods.add("Q");
        Told told = new Told(units, periods, new LinkedHashMap<>(), new LinkedHashMap<>(), sums, Map.of("Q", parts));
        told.fill(random, names, parts, mean);
        return told;
    }

    private void fill(Random random, List<String> teams, List<String> months, double mean) {
        units.forEach(unit -> periods.forEach(period -> {
            met.put(spot(unit, period), 0L);
            rest.put(spot(unit, period), 0L);
        }));
        double share = 0.2 + 0.7 * random.nextDouble();
        for (String team : teams) {
            double size = mean * (0.2 + 1.6 * random.nextDouble());
            for (String month : months) {
                int cases = (int) Math.round(Math.max(0, size + Math.sqrt(size) * random.nextGaussian()));
                for (int one = 0; one < cases; one++) {
                    add(team, month, random.nextDouble() < share ? met : rest);
                }
            }
        }
    }

    private void add(String team, String month, Map<String, Long> to) {
        for (String unit : units) {
            boolean counts =
                    unit.equals(team) || unitSums.getOrDefault(unit, List.of()).contains(team);
            if (counts) {
                to.merge(spot(unit, month), 1L, Long::sum);
                to.merge(spot(unit, "Q"), 1L, Long::sum);
            }
        }
    }

    /** The county before its parts, as pages do it. */
    Release.Protected inTwoSteps() {
        Release county = new Release(Profile.usual());
        periods.forEach(period -> count(COUNTY, period, county));
        periodSums.forEach(county::periods);
        return release().after(county.protect()).protect();
    }

    private void count(String unit, String period, Release release) {
        long metThere = met.get(spot(unit, period));
        release.count(unit, period, metThere, metThere + rest.get(spot(unit, period)));
    }

    Release release() {
        Release release = new Release(Profile.usual());
        units.forEach(unit -> periods.forEach(period -> count(unit, period, release)));
        unitSums.forEach(release::units);
        periodSums.forEach(release::periods);
        return release;
    }

    /** Everything by unit and period, after some method of withholding. */
    Map<String, Published> told(java.util.function.BiFunction<String, String, Published> method) {
        Map<String, Published> all = new LinkedHashMap<>();
        units.forEach(unit -> periods.forEach(period -> all.put(spot(unit, period), method.apply(unit, period))));
        return all;
    }
}
