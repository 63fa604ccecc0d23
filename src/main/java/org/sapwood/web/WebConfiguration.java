package org.sapwood.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Clock;
import org.sapwood.audit.Trail;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Involved;
import org.sapwood.tree.Drafts;
import org.sapwood.tree.TreeStore;
import org.sapwood.web.form.DraftController;
import org.sapwood.web.form.Forms;
import org.sapwood.web.frame.FrameAdvice;
import org.sapwood.web.frame.Problems;
import org.sapwood.web.frame.TemplateView;
import org.sapwood.web.page.CaseController;
import org.sapwood.web.page.HelpController;
import org.sapwood.web.page.HomeController;
import org.sapwood.web.page.LeafController;
import org.sapwood.web.page.MeasureController;
import org.sapwood.web.page.TeamController;
import org.sapwood.web.page.TreeController;
import org.sapwood.web.plan.ActionController;
import org.sapwood.web.plan.PlanController;
import org.sapwood.web.plan.PlanItemController;
import org.sapwood.web.plan.Plans;
import org.sapwood.web.plan.SigningController;
import org.sapwood.web.plan.TargetController;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.People;
import org.sapwood.web.who.Places;
import org.sapwood.web.workshop.DefineController;
import org.sapwood.web.workshop.PrimesController;
import org.sapwood.web.workshop.RunController;
import org.sapwood.web.workshop.SettleController;
import org.sapwood.web.workshop.StepController;
import org.sapwood.web.workshop.TeamTypeController;
import org.sapwood.web.workshop.WorkshopController;
import org.sapwood.web.workshop.Workshops;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.ViewResolver;

/** Puts the web app together. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    Assets.class,
    DraftController.class,
    ActionController.class,
    PlanController.class,
    PlanItemController.class,
    SigningController.class,
    TargetController.class,
    WorkshopController.class,
    StepController.class,
    RunController.class,
    SettleController.class,
    DefineController.class,
    PrimesController.class,
    TeamTypeController.class,
    SecurityRules.class,
    TooMuch.class,
    FrameAdvice.class,
    Problems.class,
    HomeController.class,
    TeamController.class,
    MeasureController.class,
    CaseController.class,
    HelpController.class,
    LeafController.class,
    TreeController.class
})
class WebConfiguration {
    static final String TEMPLATES = "org.sapwood.web.templates";

    @Bean
    ViewResolver views() {
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, WebConfiguration.class.getClassLoader(), TEMPLATES);
        return (name, _) -> name.startsWith("redirect:") ? null : new TemplateView(templates, name + ".jte");
    }

    @Bean
    Involved involved(Desk desk) {
        return new Involved(desk);
    }

    @Bean
    Places places(Desk desk) {
        return new Places(
                desk.catalogue().library().organisation(), desk.snapshot().extractedOn());
    }

    @Bean
    People people(Desk desk, Involved involved, Places places, TreeStore tree) {
        return People.madeUp(desk, involved, places, tree);
    }

    @Bean
    Gate gate(Desk desk, People people, Places places, Involved involved) {
        return new Gate(desk, people, places, involved);
    }

    @Bean
    Forms forms(TreeStore tree, Drafts drafts, Trail trail, People people, Clock clock) {
        return new Forms(tree, drafts, trail, people, clock);
    }

    @Bean
    Plans plans(Desk desk, TreeStore tree, Clock clock) {
        return new Plans(desk, tree, clock);
    }

    @Bean
    Workshops workshops(Desk desk, TreeStore tree, Clock clock) {
        return new Workshops(desk, tree, clock);
    }
}
