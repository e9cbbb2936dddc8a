package cn.unioncare.api;

@ProductOnPostgres
class AccountsOnPostgresTest extends AccountsTest { }
