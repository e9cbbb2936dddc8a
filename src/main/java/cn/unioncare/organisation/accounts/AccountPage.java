package cn.unioncare.organisation.accounts;

import java.util.List;

/** @param next what {@code after} must be for the next page; null on the last */
public record AccountPage(List<AccountCard> items, String next) { }
