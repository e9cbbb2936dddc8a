package cn.unioncare.api;

@ProductOnPostgres
class StatisticsOnPostgresTest extends StatisticsContract { }
