/**
 * The programmes as files: what a notice says, its form, its conditions, its numbers, and the command that checks them. Nothing
 * here runs in the engine or stores anything.
 */
@NamedInterface("programmes")
package cn.unioncare.nomination.programme;

import org.springframework.modulith.NamedInterface;
