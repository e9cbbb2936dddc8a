/** How the engine is set up. Nothing outside the workflow module needs to know. */
package cn.unioncare.workflow.engine;
