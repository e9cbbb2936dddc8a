package cn.unioncare.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param perHour how many objections, recommendations, tip-offs and questions by code, each for itself, are taken from one address within an hour */
@ConfigurationProperties("unioncare.objections")
record PublicUseSettings(@DefaultValue("20") int perHour) { }
