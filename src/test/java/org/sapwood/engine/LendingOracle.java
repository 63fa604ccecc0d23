package org.sapwood.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.sapwood.definition.Definition;
import org.sapwood.definition.Library;
import org.sapwood.definition.Outcome;
import org.sapwood.definition.Period;
import org.sapwood.engine.Lending.Loan;
import org.sapwood.sql.condition.Judge;

/** What the engine should say about loans, by plain loops: no SQL, no cube, no difference arrays. */
final class LendingOracle {
    private final Library library;
    private final List<Loan> loans;
    private final Judge judge;

    LendingOracle(Library library, List<Loan> loans) {
        this.library = library;
        this.loans = loans;
        this.judge = new Judge(library.workingDays());
    }

    /** A case that counts in a period: its team and facts, and the month by whose organisation it is placed. */
    record Case(String id, String person, String team, String worker, YearMonth month, Map<String, Object> facts) {}

    List<Case> cases(Definition definition, Period period) {
        return switch (definition.population()) {
            case "returns" -> returns(period);
            case "open_loans" -> open(period);
            case "borrowers" -> borrowers(period);
            default -> throw new IllegalArgumentException(definition.population());
        };
    }

    Outcome outcome(Definition definition, Case one) {
        return judge.judge(definition, one.facts());
    }

    private List<Case> returns(Period period) {
        List<Case> cases = new ArrayList<>();
        for (Loan loan : loans) {
            LocalDate day = loan.returned();
            if (day != null
                    && !day.isBefore(period.starts())
                    && day.isBefore(period.ends())
                    && !YearMonth.from(day).isAfter(YearMonth.from(Lending.EXTRACTED_ON))) {
                Map<String, Object> facts = facts(loan);
                YearMonth month = YearMonth.from(day);
                facts.put("counted_on", day);
                facts.put("loaned", loan.loaned());
                facts.put(
                        "kept_days",
                        loan.loaned() == null
                                ? null
                                : day.toEpochDay() - loan.loaned().toEpochDay());
                facts.put("kept_workdays", library.workingDays().between(loan.loaned(), day));
                facts.put("as_at", new Period("", month, month).asAt(Lending.EXTRACTED_ON));
                cases.add(new Case(loan.id(), loan.member(), team(loan), loan.clerk(), month, facts));
            }
        }
        return cases;
    }

    private List<Case> open(Period period) {
        LocalDate asAt = period.asAt(Lending.EXTRACTED_ON);
        List<Case> cases = new ArrayList<>();
        for (Loan loan : loans) {
            if (isOpen(loan, asAt)) {
                Map<String, Object> facts = facts(loan);
                facts.put("open_from", loan.loaned());
                facts.put("open_to", loan.returned());
                facts.put("as_at", asAt);
                cases.add(new Case(loan.id(), loan.member(), team(loan), loan.clerk(), YearMonth.from(asAt), facts));
            }
        }
        return cases;
    }

    private static String last(List<Loan> loans, Function<Loan, String> text) {
        return loans.stream()
                .map(text)
                .filter(Objects::nonNull)
                .max(String::compareTo)
                .orElse(null);
    }

    private List<Case> borrowers(Period period) {
        LocalDate asAt = period.asAt(Lending.EXTRACTED_ON);
        Map<String, List<Loan>> byMember = new TreeMap<>();
        for (Loan loan : loans) {
            if (loan.member() != null && isOpen(loan, asAt)) {
                byMember.computeIfAbsent(loan.member(), any -> new ArrayList<>())
                        .add(loan);
            }
        }
        List<Case> cases = new ArrayList<>();
        byMember.forEach((member, held) -> {
            Map<String, Object> facts = new HashMap<>();
            facts.put("holding", (long) held.size());
            facts.put(
                    "most_pages",
                    held.stream()
                            .map(Loan::pages)
                            .filter(Objects::nonNull)
                            .max(Long::compare)
                            .orElse(null));
            facts.put("as_at", asAt);
            facts.put("extracted_on", Lending.EXTRACTED_ON);
            String branch = last(held, Loan::branch);
            String clerk = last(held, Loan::clerk);
            cases.add(new Case(member, member, named(branch), clerk, YearMonth.from(asAt), facts));
        });
        return cases;
    }

    private static boolean isOpen(Loan loan, LocalDate day) {
        return loan.loaned() != null
                && !loan.loaned().isAfter(day)
                && (loan.returned() == null || loan.returned().isAfter(day));
    }

    private static Map<String, Object> facts(Loan loan) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("due", loan.due());
        facts.put("pages", loan.pages());
        facts.put("fine", loan.fine());
        facts.put("damaged", loan.damaged());
        facts.put("extracted_on", Lending.EXTRACTED_ON);
        return facts;
    }

    private static String team(Loan loan) {
        return named(loan.branch());
    }

    private static String named(String branch) {
        return branch == null || branch.isBlank() ? "unallocated" : branch;
    }
}
