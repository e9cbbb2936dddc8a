package cn.unioncare.api;

@ProductOnPostgres
class HistoryOnPostgresTest extends HistoryContract { }
