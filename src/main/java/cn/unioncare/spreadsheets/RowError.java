package cn.unioncare.spreadsheets;

/**
 * What is wrong in one place of a file.
 *
 * @param row    its number as the spreadsheet shows it; 0 for the whole sheet
 * @param column its title; empty for the whole row
 */
public record RowError(String sheet, int row, String column, String message) { }
