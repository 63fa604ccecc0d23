package org.sapwood.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Path;
import java.time.Clock;
import org.sapwood.audit.Checkpoints;
import org.sapwood.audit.DailyCheckpoints;
import org.sapwood.audit.Trail;
import org.sapwood.briefing.Desk;
import org.sapwood.briefing.Involved;
import org.sapwood.briefing.Outward;
import org.sapwood.records.SnapshotStore;
import org.sapwood.tree.Drafts;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.contact.Contacts;
import org.sapwood.tree.people.PeopleStore;
import org.sapwood.tree.state.Database;
import org.sapwood.web.api.ApiConfiguration;
import org.sapwood.web.form.DraftController;
import org.sapwood.web.form.Forms;
import org.sapwood.web.frame.FrameAdvice;
import org.sapwood.web.frame.Problems;
import org.sapwood.web.frame.TemplateView;
import org.sapwood.web.page.BriefingController;
import org.sapwood.web.page.CaseController;
import org.sapwood.web.page.CaseExports;
import org.sapwood.web.page.FigureExports;
import org.sapwood.web.page.HelpController;
import org.sapwood.web.page.HomeController;
import org.sapwood.web.page.LeafController;
import org.sapwood.web.page.MeasureController;
import org.sapwood.web.page.Takeaway;
import org.sapwood.web.page.TeamController;
import org.sapwood.web.page.TreeController;
import org.sapwood.web.page.TreeExports;
import org.sapwood.web.plan.ActionController;
import org.sapwood.web.plan.PlanController;
import org.sapwood.web.plan.PlanItemController;
import org.sapwood.web.plan.Plans;
import org.sapwood.web.plan.SigningController;
import org.sapwood.web.plan.TargetController;
import org.sapwood.web.records.AuditController;
import org.sapwood.web.records.ConflictController;
import org.sapwood.web.records.DefinitionController;
import org.sapwood.web.records.LoadController;
import org.sapwood.web.records.PeopleChanges;
import org.sapwood.web.records.PeopleController;
import org.sapwood.web.records.PeopleDesk;
import org.sapwood.web.records.Searches;
import org.sapwood.web.role.RoleController;
import org.sapwood.web.voices.AnswerController;
import org.sapwood.web.voices.AskHelpController;
import org.sapwood.web.voices.ChallengeController;
import org.sapwood.web.voices.ChangeController;
import org.sapwood.web.voices.ExpectationController;
import org.sapwood.web.voices.Hearing;
import org.sapwood.web.voices.NotRightController;
import org.sapwood.web.voices.ProposalController;
import org.sapwood.web.voices.QuestionController;
import org.sapwood.web.voices.Sections;
import org.sapwood.web.voices.TellingController;
import org.sapwood.web.voices.VoiceController;
import org.sapwood.web.who.Admission;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.MadeUpPeople;
import org.sapwood.web.who.People;
import org.sapwood.web.who.Places;
import org.sapwood.web.who.SignInWay;
import org.sapwood.web.workshop.AgreementController;
import org.sapwood.web.workshop.DefineController;
import org.sapwood.web.workshop.PrimesController;
import org.sapwood.web.workshop.RunController;
import org.sapwood.web.workshop.StepController;
import org.sapwood.web.workshop.TeamTypeController;
import org.sapwood.web.workshop.WorkshopController;
import org.sapwood.web.workshop.Workshops;
import org.sapwood.web.year.BranchController;
import org.sapwood.web.year.Branches;
import org.sapwood.web.year.CurveController;
import org.sapwood.web.year.HalfYearController;
import org.sapwood.web.year.ItemController;
import org.sapwood.web.year.LessonController;
import org.sapwood.web.year.ReviewController;
import org.sapwood.web.year.SettleController;
import org.sapwood.web.year.TrunkController;
import org.sapwood.web.year.VerdictController;
import org.sapwood.web.year.YearController;
import org.sapwood.web.year.Years;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.ViewResolver;

/** Puts the web app together. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    MailRoom.class,
    Assets.class,
    DraftController.class,
    ActionController.class,
    PlanController.class,
    PlanItemController.class,
    SigningController.class,
    TargetController.class,
    YearController.class,
    HalfYearController.class,
    SettleController.class,
    LessonController.class,
    ReviewController.class,
    CurveController.class,
    VerdictController.class,
    ItemController.class,
    TrunkController.class,
    BranchController.class,
    WorkshopController.class,
    StepController.class,
    RunController.class,
    AgreementController.class,
    DefineController.class,
    PrimesController.class,
    TeamTypeController.class,
    SecurityRules.class,
    TooMuch.class,
    FrameAdvice.class,
    Problems.class,
    HomeController.class,
    TeamController.class,
    BriefingController.class,
    MeasureController.class,
    CaseController.class,
    HelpController.class,
    LeafController.class,
    TreeController.class,
    AuditController.class,
    ConflictController.class,
    LoadController.class,
    DefinitionController.class,
    PeopleController.class,
    PeopleChanges.class,
    RoleController.class,
    Takeaway.class,
    FigureExports.class,
    CaseExports.class,
    TreeExports.class,
    ApiConfiguration.class,
    AnswerController.class,
    AskHelpController.class,
    ChallengeController.class,
    ChangeController.class,
    ExpectationController.class,
    NotRightController.class,
    ProposalController.class,
    QuestionController.class,
    TellingController.class,
    VoiceController.class
})
class WebConfiguration {
    static final String TEMPLATES = "org.sapwood.web.templates";

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, WebConfiguration.class.getClassLoader(), TEMPLATES);
    }

    @Bean
    ViewResolver views(TemplateEngine templates) {
        return (name, _) -> name.startsWith("redirect:") ? null : new TemplateView(templates, name + ".jte");
    }

    @Bean
    Involved involved(Desk desk) {
        return new Involved(desk);
    }

    @Bean
    Outward outward(Desk desk) {
        return new Outward(desk);
    }

    @Bean
    Places places(Desk desk) {
        return new Places(
                desk.catalogue().library().organisation(), desk.snapshot().extractedOn());
    }

    @Bean
    PeopleStore peopleStore(
            Database state,
            WebSettings settings,
            Desk desk,
            Involved involved,
            Places places,
            TreeStore tree,
            Contacts contacts,
            Clock clock) {
        PeopleStore store = new PeopleStore(state, settings.demo());
        if (settings.demo()) {
            MadeUpPeople.bring(store, contacts, desk, involved, places, tree, clock);
        }
        return store;
    }

    @Bean
    People people(PeopleStore store, Places places, Clock clock) {
        return new People(store, places, clock);
    }

    @Bean
    SnapshotStore loads(WebSettings settings) {
        return new SnapshotStore(settings.data());
    }

    /** The key lies in the data folder; copies go where the council says. */
    @Bean
    DailyCheckpoints daily(Database state, WebSettings settings, Clock clock) {
        return new DailyCheckpoints(
                new Checkpoints(state.source(), settings.data().resolve("audit"), clock),
                settings.options().text(Options.CHECKPOINTS).map(Path::of));
    }

    @Bean
    Checkpointing checkpointing(DailyCheckpoints daily) {
        return new Checkpointing(daily);
    }

    @Bean
    Admission admission(People people, Clock clock) {
        return new Admission(people, clock);
    }

    @Bean
    SignInWay signInWay(WebSettings settings) {
        return new SignInWay(settings.demo(), SignIn.BEGIN);
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
    Searches searches(Trail trail) {
        return new Searches(trail);
    }

    @Bean
    PeopleDesk peopleDesk(
            PeopleStore store, People people, Places places, Gate gate, Trail trail, Forms forms, Clock clock) {
        return new PeopleDesk(store, people, places, gate, trail, forms, clock);
    }

    @Bean
    Hearing hearing(Desk desk, TreeStore tree, Clock clock, Gate gate, Places places, People people) {
        return new Hearing(desk, tree, clock, gate, places, people);
    }

    @Bean
    Sections sections(Hearing hearing) {
        return new Sections(hearing);
    }

    @Bean
    Plans plans(Desk desk, TreeStore tree, Clock clock) {
        return new Plans(desk, tree, clock);
    }

    @Bean
    Years years(Desk desk, TreeStore tree, Clock clock) {
        return new Years(desk, tree, clock);
    }

    @Bean
    Branches branches(Years years, Places places, Gate gate) {
        return new Branches(years, places, gate);
    }

    @Bean
    Workshops workshops(Desk desk, TreeStore tree, Clock clock) {
        return new Workshops(desk, tree, clock);
    }
}
