package org.sapwood.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.sapwood.audit.Trail;
import org.sapwood.briefing.Desk;
import org.sapwood.tree.TreeStore;
import org.sapwood.tree.contact.Contacts;
import org.sapwood.tree.contact.Deliveries;
import org.sapwood.tree.state.Database;
import org.sapwood.web.digest.Letter;
import org.sapwood.web.digest.Letters;
import org.sapwood.web.digest.MailServer;
import org.sapwood.web.digest.NoticesController;
import org.sapwood.web.digest.PostOffice;
import org.sapwood.web.digest.Rounds;
import org.sapwood.web.digest.Sender;
import org.sapwood.web.records.AddressController;
import org.sapwood.web.voices.Hearing;
import org.sapwood.web.who.Gate;
import org.sapwood.web.who.People;
import org.sapwood.web.who.Places;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts together what writes to people. */
@Configuration(proxyBeanMethods = false)
@Import({NoticesController.class, AddressController.class})
class MailRoom {
    @Bean
    Contacts contacts(Database state, WebSettings settings) {
        return new Contacts(state, settings.demo());
    }

    @Bean
    Deliveries deliveries(Database state, WebSettings settings) {
        return new Deliveries(state, settings.demo());
    }

    @Bean
    DirectoryAddress directoryAddress(
            WebSettings settings, Contacts contacts, People people, Trail trail, Clock clock) {
        String claim = settings.options().text(Options.EMAIL_CLAIM).orElse(SignIn.EMAIL_CLAIM);
        return new DirectoryAddress(claim, contacts, people, trail, clock);
    }

    @Bean
    Letters letters(Hearing hearing, Gate gate, Places places, TreeStore tree, WebSettings settings) {
        return new Letters(hearing, gate, places, tree, new MailOptions(settings.options()).pages(settings));
    }

    @Bean
    PostOffice postOffice(
            WebSettings settings,
            TemplateEngine templates,
            Desk desk,
            People people,
            Contacts contacts,
            Deliveries deliveries,
            Letters letters,
            Trail trail,
            Clock clock) {
        MailOptions mail = new MailOptions(settings.options());
        Rounds.When when =
                new Rounds.When(mail.schedule(), desk.catalogue().library().workingDays());
        Optional<Rounds> rounds = mail.server()
                .map(server -> sender(server, templates))
                .map(sender -> new Rounds(people, contacts, deliveries, letters, sender, when, trail, clock));
        return new PostOffice(rounds, deliveries, clock);
    }

    static Sender sender(MailServer server, TemplateEngine templates) {
        return new Sender(server, html(templates));
    }

    private static Function<Letter, String> html(TemplateEngine templates) {
        return letter -> {
            StringOutput page = new StringOutput();
            templates.render("letter.jte", letter, page);
            return page.toString();
        };
    }
}
