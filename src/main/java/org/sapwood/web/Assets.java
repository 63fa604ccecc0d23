package org.sapwood.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Style sheets, scripts and pictures. The GOV.UK style sheet is kept as it is published and sent without its typeface,
 * which only services on GOV.UK may use and which a browser would ask for.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {
    private static final Pattern TYPEFACE = Pattern.compile("@font-face\\{[^}]*\\}");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/org/sapwood/web/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .resourceChain(true)
                .addTransformer(new WithoutTypeface());
    }

    private static final class WithoutTypeface implements ResourceTransformer {
        @Override
        public Resource transform(HttpServletRequest request, Resource asked, ResourceTransformerChain chain)
                throws IOException {
            Resource resource = chain.transform(request, asked);
            if (!"govuk-frontend.min.css".equals(resource.getFilename())) {
                return resource;
            }
            String sheet = resource.getContentAsString(StandardCharsets.UTF_8);
            return new TransformedResource(
                    resource, TYPEFACE.matcher(sheet).replaceAll("").getBytes(StandardCharsets.UTF_8));
        }
    }
}
