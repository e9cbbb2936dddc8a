package cn.unioncare.workflow;

/** Marks the beans that models may name in their expressions. No other bean can be reached from a model. */
public interface ModelBean { }
