package cn.unioncare.api;

@ProductOnPostgres
class ReassignmentsOnPostgresTest extends ReassignmentsContract { }
