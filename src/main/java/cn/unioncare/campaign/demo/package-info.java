/** A campaign half way for demonstrations. Exists in the profile {@code demo} only. */
package cn.unioncare.campaign.demo;
