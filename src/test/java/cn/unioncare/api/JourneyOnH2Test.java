package cn.unioncare.api;

class JourneyOnH2Test extends JourneyTest { }
