package cn.unioncare.api;

class StatisticsOnH2Test extends StatisticsContract { }
