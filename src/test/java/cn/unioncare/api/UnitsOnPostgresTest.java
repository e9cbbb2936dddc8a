package cn.unioncare.api;

@ProductOnPostgres
class UnitsOnPostgresTest extends UnitsTest { }
