package org.sapwood.synthetic.setting;

import java.util.Arrays;

/**
 * Every number that makes the county look like a real one, with its source. Sources: CIN = Department for Education,
 * Children in need 2024-25 (tables B1, C1, C2, C4, D3, D5, D7); CLA = Children looked after in England 2024-25; both
 * England or Lancashire. "Fitted" means tried until the published figure came out.
 */
public final class Calibration {
    private Calibration() {}

    /** Fitted: so many children known over six years give about 8,000 referrals a year (Lancashire 2025: 7,948). */
    public static final int LANCASHIRE = 34_000;

    /** Shares of referrals by month, January first: fewer in August and December. Illustrative. */
    private static final double[] MONTHS = {1.03, 1.02, 1.08, 0.98, 1.03, 1.06, 1.04, 0.76, 1.02, 1.06, 1.05, 0.84};

    /** CIN C1, Lancashire: referrals 6,419 in 2024 and 7,948 in 2025. */
    public static final double MORE_REFERRALS = 1.22;

    /** CIN C4, Lancashire: conferences 850 to 1,374 (+62 %) = more referrals x more enquiries x more conferences. */
    public static final double MORE_ENQUIRIES = 1.15;

    public static final double MORE_CONFERENCES = 1.15;

    /** CIN C1: England 6.5 %, Lancashire 3.1 % of referrals end without action. */
    public static final double NO_FURTHER_ACTION = 0.047;

    /** CIN C1: England 30.8 %, Lancashire 25.0 % are assessed and found not in need. */
    public static final double NOT_IN_NEED = 0.40;

    public static final double ASSESSED = 0.95;

    /** CIN C2, England 2025: upper ends of the bands of working days, and how many assessments ended in each. */
    private static final int[] ASSESSMENT_BANDS = {0, 10, 20, 30, 40, 45, 50, 60, 130};

    private static final double[] ASSESSMENTS = {
        11_680, 75_590, 112_180, 102_260, 131_380, 122_730, 37_640, 27_860, 27_500
    };

    /** CIN C4: 2,830 enquiries for 7,948 referrals in Lancashire. Fitted with the step of the last year. */
    public static final double ENQUIRY = 0.255;

    public static final double ENQUIRY_AFTER_PLAN = 0.44;

    /** CIN C4: 1,374 conferences for 2,830 enquiries in Lancashire. */
    public static final double CONFERENCE = 0.40;

    public static final double CONFERENCE_AFTER_PLAN = 0.50;

    /** CIN C4: 84.5 % of Lancashire's conferences within 15 working days in 2024, 70.7 % in 2025. */
    public static final double CONFERENCE_ON_TIME = 0.845;

    public static final double CONFERENCE_ON_TIME_LATER = 0.705;

    /** CIN C4 2023: quartiles 13, 14, 15; weights of working days 3 to 15 among those on time. */
    private static final double[] CONFERENCE_DAYS = {0.8, 0.8, 0.9, 1.0, 1.0, 1.2, 1.4, 1.6, 5, 8.3, 13, 19, 27.4};

    /** CIN C4 and D3: 1,203 plans started for 1,374 conferences in Lancashire. */
    public static final double PLAN = 0.875;

    public static final double TRANSFERRED_IN = 0.02;

    public static final double OTHER_AUTHORITY = 0.02;

    /** CIN D5 and D7: 2.3 to 2.9 % of open and 2.2 to 4.4 % of ended plans have lasted two years. Fitted. */
    public static final double PLAN_MEDIAN_DAYS = 258;

    public static final double PLAN_SPREAD = 0.56;

    /** CIN D6: 90.6 % of children reviewed in time in England, 95.3 % in Lancashire. */
    public static final double REVIEW_ON_TIME = 0.945;

    public static final double REVIEW_NOT_HELD = 0.012;

    /** CIN D3: 24.5 % of plans in England are a second one or later, 19.3 % in Lancashire. Fitted. */
    public static final double NEW_ENQUIRY_AFTER_PLAN = 0.09;

    /** CIN C1: 16.3 % (Lancashire) to 22.6 % (England) of referrals come within 12 months of the one before. Fitted. */
    public static final double COMES_BACK = 0.57;

    public static final double COMES_BACK_MEAN_DAYS = 400;

    /** CLA: 517 children started to be looked after in Lancashire in 2025, 1,699 were on 31 March. Fitted. */
    public static final double CARE_FROM_ASSESSMENT = 0.030;

    public static final double CARE_FROM_PLAN = 0.19;

    public static final double SHORT_BREAKS = 0.004;

    /** CLA: about a twelfth of children starting to be looked after came alone and asked for asylum. */
    public static final double ALONE_SEEKING_ASYLUM = 0.006;

    /** CLA: moves a year of a settled, an unsettled and a very unsettled child, and how many are each. Fitted. */
    private static final double[] MOVES_A_YEAR = {0.065, 0.40, 2.3};

    private static final double[] UNSETTLED = {0.68, 0.23, 0.09};

    public static final double EARLY_MOVES_A_YEAR = 0.55;

    /** Published 2007-08: 71 % of initial assessments within 7 working days of referral (226,300 of 319,900). */
    public static final double INITIAL_ON_TIME = 0.71;

    /** Published 2007-08: 80 % of core assessments within 35 working days (83,700 of 105,100). */
    public static final double CORE_ON_TIME = 0.80;

    /**
     * How many working days an assessment takes: inverts the published distribution.
     *
     * @param chance from 0 (at once) to 1 (the longest)
     */
    public static int assessmentDays(double chance) {
        double left = chance * Arrays.stream(ASSESSMENTS).sum();
        int band = 0;
        while (band < ASSESSMENTS.length - 1 && left >= ASSESSMENTS[band]) {
            left -= ASSESSMENTS[band++];
        }
        if (band == 0) {
            return 0;
        }
        int longest = ASSESSMENT_BANDS[band];
        int shortest = ASSESSMENT_BANDS[band - 1] + 1;
        double within = Math.min(0.999999, left / ASSESSMENTS[band]);
        return band == ASSESSMENTS.length - 1
                ? Math.min(longest, shortest + (int) (-16 * StrictMath.log(1 - within)))
                : shortest + (int) (within * (longest - shortest + 1));
    }

    /** Working days from the enquiry to a conference that is in time. */
    public static int conferenceDays(Chance chance) {
        return 3 + chance.index(CONFERENCE_DAYS);
    }

    /** Moves a year of one child in care, once it has been there for half a year. */
    public static double movesAYear(Chance chance) {
        return MOVES_A_YEAR[chance.index(UNSETTLED)];
    }

    /** Children looked after: the youngest enter care most often for their number. Fitted to ages on 31 March. */
    public static double careByAge(int age) {
        return age < 1 ? 3.2 : age < 5 ? 1.2 : age < 10 ? 0.85 : 1.05;
    }

    /** How likely something is to begin in that month of that year, against the busiest possible one (1). */
    public static double busyness(int day, Window window) {
        double month = MONTHS[Days.date(day).getMonthValue() - 1];
        return month * volume(day, window) / (1.08 * MORE_REFERRALS);
    }

    private static double volume(int day, Window window) {
        return day >= window.lastFullYear() ? MORE_REFERRALS : 1;
    }
}
