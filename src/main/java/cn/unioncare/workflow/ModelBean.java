package cn.unioncare.workflow;

/**
 * Marks the beans that models may name in their expressions; no other bean can be reached from a model. The engine calls
 * public methods of public classes only.
 */
public interface ModelBean { }
