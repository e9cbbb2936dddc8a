package cn.unioncare.api;

@ProductOnPostgres
class FamiliesKeptOnPostgresTest extends FamiliesKeptTest { }
