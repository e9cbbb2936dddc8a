package cn.unioncare.api;

class ReassignmentsOnH2Test extends ReassignmentsContract { }
