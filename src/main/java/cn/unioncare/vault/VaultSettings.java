package cn.unioncare.vault;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param settling how long after its start a rotation is counted at the earliest: longer than a node needs to notice
 *                 that the key file has changed
 */
@ConfigurationProperties("unioncare.vault.rotation")
record VaultSettings(@DefaultValue("15s") Duration settling) { }
