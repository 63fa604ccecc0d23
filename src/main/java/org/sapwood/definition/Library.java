package org.sapwood.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the packs in use define, checked: names resolve, conditions are typed, examples hold.
 *
 * @param layouts by the name that {@code load --as} takes
 * @param measures by id, overdue companions included, in the order of the packs
 * @param standards the register from which teams pick what their own measures rest on, by id
 */
public record Library(
        List<Pack> packs,
        Map<String, Layout> layouts,
        Map<String, Relation> relations,
        Map<String, Population> populations,
        Map<String, Measure> measures,
        Map<String, Rule> rules,
        Map<String, CodeList> codes,
        Map<String, People> people,
        WorkingDays workingDays,
        Organisation organisation,
        Map<String, Standard> standards) {
    public Optional<Definition> definition(String id) {
        return Optional.<Definition>ofNullable(measures.get(id)).or(() -> Optional.ofNullable(rules.get(id)));
    }
}
