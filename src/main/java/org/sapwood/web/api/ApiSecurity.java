package org.sapwood.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.sapwood.web.who.People;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is let into the API: whoever is signed in to the web app, and in a demo, which answers this machine alone, the made-up
 * people with name and password in each request. No session is begun. Nothing here changes anything, so no form token is
 * needed.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
    private static final String CONTENT = "default-src 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, JsonMapper json, People people, @Value("${sapwood.demo}") boolean demo)
            throws Exception {
        SignInNeeded signIn = new SignInNeeded(json, demo);
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(DocumentOperations.ADDRESS)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(CsrfConfigurer::disable)
                .requestCache(cache -> cache.disable())
                .logout(out -> out.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .exceptionHandling(problems -> problems.authenticationEntryPoint(signIn))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT)));
        if (demo) {
            http.userDetailsService(people::account).httpBasic(basic -> basic.authenticationEntryPoint(signIn));
        }
        return http.build();
    }

    /** Says that nobody is signed in, as a problem. */
    private record SignInNeeded(JsonMapper json, boolean basic) implements AuthenticationEntryPoint {
        @Override
        public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
                throws IOException {
            String cure = basic
                    ? "Send the name and the password of a demo user, such as manager and demo, with HTTP Basic"
                    : "Sign in to the web app and send its cookie";
            Problem problem = Problem.Kind.NOT_SIGNED_IN.problem(
                    "The API answers only those who are signed in", cure, Optional.of(request.getRequestURI()));
            if (basic) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Sapwood demo\", charset=\"UTF-8\"");
            }
            response.setStatus(problem.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), problem);
        }
    }
}
