package org.sapwood.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sapwood.web.who.People;
import org.sapwood.web.who.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/**
 * Who is let in. The framework's defaults stand: forms carry a token, a session is made anew at sign-in, pages are not kept
 * by browsers, nobody may frame them. Nothing makes a session before sign-in.
 */
@Configuration(proxyBeanMethods = false)
class SecurityRules {
    static final String SIGN_IN = "/sign-in";

    /** Everything from here, nothing from anywhere else, no style and no script within a page. */
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/assets/**", SIGN_IN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN).defaultSuccessUrl("/", false))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN + "?out"))
                .requestCache(cache -> cache.requestCache(new CookieRequestCache()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(SecurityRules::letIn))
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(Customizer.withDefaults()))
                .build();
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

    @Bean
    UserDetailsService madeUpPeople(People people) {
        return new InMemoryUserDetailsManager(
                people.all().stream().map(Person::account).toList());
    }
}
