package cn.unioncare.api;

@ProductOnPostgres
class RetentionOnPostgresTest extends RetentionContract { }
