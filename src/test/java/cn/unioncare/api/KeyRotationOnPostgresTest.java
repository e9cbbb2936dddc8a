package cn.unioncare.api;

@OwnProductOnPostgres
class KeyRotationOnPostgresTest extends KeyRotationContract { }
