package org.sapwood.web;

import java.net.URI;
import java.util.Optional;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;
import org.sapwood.definition.Unavailable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClientException;

/**
 * The council's own sign-in server, by OpenID Connect.
 *
 * @param nameClaim the claim of its tokens that names the person
 * @param publicAddress under which browsers reach Sapwood; empty when that is the address it answers
 */
record SignIn(URI issuer, String client, String secret, String nameClaim, Optional<URI> publicAddress) {
    static final String COUNCIL = "council";
    static final String EMAIL_CLAIM = "email";
    static final String BEGIN = "/oauth2/authorization/" + COUNCIL;

    /** @throws Refusal when a setting is missing or is not safe to use */
    static SignIn of(Options options) {
        return new SignIn(
                address(Options.ISSUER, options.demand(Options.ISSUER)),
                options.demand(Options.CLIENT),
                options.secret(),
                options.text(Options.NAME_CLAIM).orElse("sub"),
                options.text(Options.PUBLIC_ADDRESS).map(text -> address(Options.PUBLIC_ADDRESS, text)));
    }

    /** Only this machine may be spoken to without encryption. */
    private static URI address(String key, String text) {
        URI uri;
        try {
            uri = URI.create(text.replaceFirst("/$", ""));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Fault.of(key + " \"" + text + "\" is no address", "Write it as https://..."), e);
        }
        boolean here = "localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost());
        if (uri.getHost() == null || !("https".equals(uri.getScheme()) || (here && "http".equals(uri.getScheme())))) {
            throw new Refusal(Fault.of(key + " \"" + text + "\" is not a safe address", "Write it as https://..."));
        }
        return uri;
    }

    /**
     * Asks the server about itself.
     *
     * @throws Unavailable when it does not answer as such a server
     * @throws Refusal when it calls itself by another name
     */
    ClientRegistration registration() {
        try {
            return ClientRegistrations.fromIssuerLocation(issuer.toString())
                    .registrationId(COUNCIL)
                    .clientId(client)
                    .clientSecret(secret)
                    .scope("openid", "profile", "email")
                    .redirectUri(publicAddress.map(URI::toString).orElse("{baseUrl}") + "/login/oauth2/code/" + COUNCIL)
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build())
                    .build();
        } catch (IllegalStateException e) {
            throw new Refusal(
                    Fault.of(
                            "The sign-in server at " + issuer + " calls itself by another name",
                            "Copy its issuer into " + Options.ISSUER + " letter by letter"),
                    e);
        } catch (IllegalArgumentException | RestClientException e) {
            throw new Unavailable(
                    Fault.of(
                            "The sign-in server at " + issuer + " does not answer as an OpenID Connect server",
                            "Check " + Options.ISSUER + ", and that this machine can reach it"),
                    e);
        }
    }

    /** Whether browsers reach Sapwood by an encrypted connection. */
    boolean isEncrypted() {
        return publicAddress.map(URI::getScheme).filter("https"::equals).isPresent();
    }

    /** The server without what follows its name, as a policy of content names it. */
    String origin() {
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }
}
