package cn.unioncare.api;

@ProductOnPostgres
class InspectionOnPostgresTest extends InspectionContract { }
