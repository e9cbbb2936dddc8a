/**
 * Keeps personal data unreadable to whoever only holds the database: sealing, blind index, keyed digest, masking, and
 * the values (ID number, bank card, mobile) that are sealed.
 */
@ApplicationModule(allowedDependencies = {"shared"})
package cn.unioncare.vault;

import org.springframework.modulith.ApplicationModule;
