package cn.unioncare.api;

class InspectionOnH2Test extends InspectionContract { }
