/**
 * Running cases follow a new version of their model: rehearsed on a copy first, then moved in batches that are recorded.
 * Commands of their own, without the web and without whatever else the product does by itself.
 */
@NamedInterface("migration")
package cn.unioncare.workflow.migration;

import org.springframework.modulith.NamedInterface;
