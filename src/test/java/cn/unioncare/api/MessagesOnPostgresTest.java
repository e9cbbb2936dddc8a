package cn.unioncare.api;

@OwnProductOnPostgres
class MessagesOnPostgresTest extends MessagesContract { }
