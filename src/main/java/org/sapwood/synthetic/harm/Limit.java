package org.sapwood.synthetic.harm;

import org.sapwood.synthetic.rows.ChildRows;
import org.sapwood.synthetic.rows.Row;
import org.sapwood.synthetic.setting.Days;

/**
 * How long an assessment may take.
 *
 * @param from the day from which it counts
 * @param days working days
 * @param reach how many more are still near enough to be hurried
 */
record Limit(int from, int days, int reach) {
    /** 45 from the start; in 2004 an initial one 7 from the referral and a core one 35 from its start; else null. */
    static Limit of(Row assessment, ChildRows rows) {
        int start = Days.read(assessment.get("cina_assessment_start_date"));
        String kind = assessment.shape().has("cina_assessment_kind") ? assessment.get("cina_assessment_kind") : "";
        if (kind.equals("initial")) {
            Row referral = find(rows, "ssd_cin_episodes", assessment.get("cina_referral_id"));
            return referral == null ? null : new Limit(Days.read(referral.get("cine_referral_date")), 7, 5);
        }
        return new Limit(start, kind.equals("core") ? 35 : 45, 15);
    }

    /** The row of that table with that id; null when there is none. */
    static Row find(ChildRows rows, String table, String id) {
        for (Row row : rows.of(table)) {
            if (row.get(row.shape().key()).equals(id)) {
                return row;
            }
        }
        return null;
    }
}
