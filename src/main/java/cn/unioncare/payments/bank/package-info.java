/** The files that go to a bank and come back, in the layout that each bank wants: layouts are data. */
package cn.unioncare.payments.bank;
