package cn.unioncare.api;

@ProductOnPostgres
class AidOnPostgresTest extends AidContract { }
