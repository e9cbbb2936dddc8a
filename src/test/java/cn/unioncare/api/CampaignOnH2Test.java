package cn.unioncare.api;

class CampaignOnH2Test extends CampaignContract { }
