/** A season of nominations for demonstrations. Exists in the profile {@code demo} only. */
package cn.unioncare.nomination.demo;
