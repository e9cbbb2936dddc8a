package cn.unioncare.api;

class AidOnH2Test extends AidContract { }
