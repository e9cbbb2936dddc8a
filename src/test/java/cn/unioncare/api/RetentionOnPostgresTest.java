package cn.unioncare.api;

@OwnProductOnPostgres
class RetentionOnPostgresTest extends RetentionContract { }
