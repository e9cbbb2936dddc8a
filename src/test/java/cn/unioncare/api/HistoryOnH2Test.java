package cn.unioncare.api;

class HistoryOnH2Test extends HistoryContract { }
