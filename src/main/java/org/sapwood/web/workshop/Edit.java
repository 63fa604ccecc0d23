package org.sapwood.web.workshop;

import java.util.List;
import java.util.Optional;
import org.sapwood.tree.item.Aspect;
import org.sapwood.tree.item.FinancialYear;
import org.sapwood.tree.item.MeasureOfSuccess;

/** A measure of success while one of its parts is written anew. */
final class Edit {
    private final String team;
    private final FinancialYear year;
    String title;
    Aspect aspect;
    MeasureOfSuccess.Sources sources;
    Optional<MeasureOfSuccess.Involvement> involvement;
    List<MeasureOfSuccess.Check> check;
    Optional<String> perverseIncentive;
    Optional<String> population;
    Optional<String> condition;
    Optional<MeasureOfSuccess.Request> request;
    List<String> guardrails;
    MeasureOfSuccess.State state;
    Optional<String> plan;

    Edit(MeasureOfSuccess was) {
        this.team = was.team();
        this.year = was.year();
        this.title = was.title();
        this.aspect = was.aspect();
        this.sources = was.sources();
        this.involvement = was.involvement();
        this.check = was.check();
        this.perverseIncentive = was.perverseIncentive();
        this.population = was.population();
        this.condition = was.condition();
        this.request = was.populationRequested();
        this.guardrails = was.guardrails();
        this.state = was.state();
        this.plan = was.plan();
    }

    MeasureOfSuccess made() {
        return new MeasureOfSuccess(
                title,
                team,
                year,
                aspect,
                sources,
                involvement,
                check,
                perverseIncentive,
                population,
                condition,
                request,
                guardrails,
                state,
                plan);
    }

    /** The same measure, further on its way or back. */
    static MeasureOfSuccess moved(MeasureOfSuccess was, MeasureOfSuccess.State state) {
        Edit edit = new Edit(was);
        edit.state = state;
        return edit.made();
    }

    static MeasureOfSuccess begun(String title, String team, FinancialYear year, Aspect aspect, Optional<String> plan) {
        return new MeasureOfSuccess(
                title,
                team,
                year,
                aspect,
                new MeasureOfSuccess.Sources(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                MeasureOfSuccess.State.DRAFT,
                plan);
    }
}
