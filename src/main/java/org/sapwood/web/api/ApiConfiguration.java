package org.sapwood.web.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the API together. */
@Configuration(proxyBeanMethods = false)
@Import({
    ApiSecurity.class,
    Problems.class,
    Doorkeeper.class,
    Asked.class,
    DocumentOperations.class,
    MeasureOperations.class,
    ScoreOperations.class,
    CaseOperations.class,
    RuleOperations.class,
    TreeOperations.class,
    TeamOperations.class,
    VoiceOperations.class,
    LoadOperations.class
})
public class ApiConfiguration {}
