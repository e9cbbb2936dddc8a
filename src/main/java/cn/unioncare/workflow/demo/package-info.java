/** The demonstration's clock. Exists in the profile {@code demo} only. */
package cn.unioncare.workflow.demo;
