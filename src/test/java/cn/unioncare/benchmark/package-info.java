/** What a hardship case costs, counted for this product and for the bare engine on the same diagrams. */
package cn.unioncare.benchmark;
