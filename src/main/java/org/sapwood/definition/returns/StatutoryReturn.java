package org.sapwood.definition.returns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sapwood.definition.Layout;
import org.sapwood.definition.Relation;
import org.sapwood.definition.WorkingDays;

/**
 * A return with everything that its rules stand on, checked.
 *
 * @param layout the tables as they are handed in, with columns that are worked out from reference data
 * @param comparesYears whether its rules look at the year before as well, as tables whose names end in {@link #LAST}
 * @param reference tables that the council loads beside the return, such as a list of providers
 * @param derived columns that are not handed in as such, as {@code table.column}
 * @param filledFrom columns, as {@code table.column}, that are blank unless that reference table was given
 * @param owners who worked with whom, and when
 * @param relations SELECTs that populations share
 * @param populations SELECTs whose rows the rules judge
 * @param rules of all years, in the order of their codes
 */
public record StatutoryReturn(
        String id,
        String title,
        Layout layout,
        boolean comparesYears,
        List<ReferenceTable> reference,
        Set<String> derived,
        Map<String, String> filledFrom,
        Optional<OwnerTable> owners,
        Map<String, YearlyCodes> codes,
        Map<String, Relation> relations,
        Map<String, Relation> populations,
        List<ReturnRule> rules,
        ReturnYear firstYear,
        ReturnYear lastYear,
        WorkingDays workingDays) {
    /** What the name of a table of the year before ends in. */
    public static final String LAST = "_last";

    /** The number of a row within its table, from 1. */
    public static final String ROW = "row_id";

    /** What the name of a column ends in that holds what was written in a cell which cannot be read as its type. */
    public static final String WRITTEN = "_written";

    /** One row: the dates of the year, the council and the kind of file. */
    public static final String COLLECTION = "collection";

    public List<ReturnRule> rulesOf(ReturnYear year) {
        return rules.stream().filter(rule -> rule.holdsIn(year)).toList();
    }

    public Optional<ReturnRule> rule(String code) {
        return rules.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }
}
