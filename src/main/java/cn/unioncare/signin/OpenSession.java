package cn.unioncare.signin;

import java.time.OffsetDateTime;

/**
 * A session as its owner sees it.
 *
 * @param id      names the session without opening it
 * @param current whether it is the one that asks
 */
public record OpenSession(String id, OffsetDateTime signedInAt, OffsetDateTime lastUsedAt, String device,
                          String address, boolean current) { }
