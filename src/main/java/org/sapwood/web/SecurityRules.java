package org.sapwood.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.sapwood.audit.Trail;
import org.sapwood.web.who.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/**
 * Who is let in: the made-up people of a demonstration, or whom the council's own sign-in server vouches for, and never
 * both. The framework's defaults stand: forms carry a token, a session is made anew at sign-in, pages are not kept by
 * browsers, nobody may frame them. Nothing makes a session before sign-in.
 */
@Configuration(proxyBeanMethods = false)
class SecurityRules {
    static final String SIGN_IN = "/sign-in";

    /** Everything from here, nothing from anywhere else, no style and no script within a page. */
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, WebSettings settings, People people, Trail trail, DirectoryAddress addresses)
            throws Exception {
        CookieRequestCache asked = new CookieRequestCache();
        ComingAndGoing doors = new ComingAndGoing(trail, asked, addresses);
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/assets/**", SIGN_IN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(asked))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(SecurityRules::letIn))
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()));
        if (settings.demo()) {
            madeUpPeople(http, people, doors);
        } else {
            councilsOwn(http, SignIn.of(settings.options()), doors);
        }
        return http.build();
    }

    /** Whoever only looks signs in first; who sends a form is shown what they typed, for it would be lost on the way. */
    private static void letIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (request.getMethod().equals("POST")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            new LoginUrlAuthenticationEntryPoint(SIGN_IN).commence(request, response, why);
        }
    }

    private static void madeUpPeople(HttpSecurity http, People people, ComingAndGoing doors) throws Exception {
        http.userDetailsService(people::account)
                .formLogin(form -> form.loginPage(SIGN_IN).successHandler(doors).failureHandler(doors))
                .logout(out ->
                        out.logoutUrl("/sign-out").addLogoutHandler(doors).logoutSuccessUrl(SIGN_IN + "?out"));
        headers(http, "");
    }

    private static void councilsOwn(HttpSecurity http, SignIn council, ComingAndGoing doors) throws Exception {
        ClientRegistrationRepository servers = new InMemoryClientRegistrationRepository(council.registration());
        http.oauth2Login(login -> login.loginPage(SIGN_IN)
                        .clientRegistrationRepository(servers)
                        .authorizedClientRepository(new NoTokens())
                        .authorizationEndpoint(
                                ask -> ask.authorizationRequestRepository(new AskedToSignIn(council.isEncrypted())))
                        .userInfoEndpoint(
                                who -> who.oidcUserService(told -> named(told.getIdToken(), council.nameClaim())))
                        .successHandler(doors)
                        .failureHandler(doors))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler(doors)
                        .logoutSuccessHandler(outThereToo(servers, council)));
        // whoever signs out here is sent on to sign out there, which a browser counts as where the form goes
        headers(http, " " + council.origin());
    }

    /** Nothing but the name is taken over: what somebody may do is not for the sign-in server to say. */
    private static DefaultOidcUser named(OidcIdToken token, String claim) {
        String name = token.getClaimAsString(claim);
        if (name == null || name.isBlank()) {
            throw new OAuth2AuthenticationException(new OAuth2Error("no_name"), "The token has no claim " + claim);
        }
        return new DefaultOidcUser(Set.of(), token, claim);
    }

    private static LogoutSuccessHandler outThereToo(ClientRegistrationRepository servers, SignIn council) {
        OidcClientInitiatedLogoutSuccessHandler out = new OidcClientInitiatedLogoutSuccessHandler(servers);
        out.setDefaultTargetUrl(SIGN_IN + "?out");
        out.setPostLogoutRedirectUri(
                council.publicAddress().map(Object::toString).orElse("{baseUrl}") + SIGN_IN + "?out");
        return out;
    }

    private static void headers(HttpSecurity http, String formsMayGoTo) throws Exception {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT + formsMayGoTo))
                .referrerPolicy(Customizer.withDefaults()));
    }
}
