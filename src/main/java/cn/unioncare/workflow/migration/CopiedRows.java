package cn.unioncare.workflow.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Copies rows of one table from whatever database into the same table of another. */
final class CopiedRows {

    private static final int AT_ONCE = 500;

    private final Connection from;
    private final Connection to;
    private final Progress progress;

    /** @param from in a transaction, without which PostgreSQL would read the whole table into memory */
    CopiedRows(Connection from, Connection to, Progress progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    void of(String table, String rows) throws SQLException {
        List<String> columns = columns(table);
        String names = String.join(", ", columns);
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (Statement reading = from.createStatement();
                PreparedStatement writing = to.prepareStatement("insert into " + table + " (" + names + ") values (" + marks + ")")) {
            reading.setFetchSize(AT_ONCE);
            try (ResultSet row = reading.executeQuery("select " + names + " from " + table + rows)) {
                copy(row, writing, table);
            }
        }
    }

    private void copy(ResultSet row, PreparedStatement writing, String table) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        int waiting = 0;
        int copied = 0;
        while (row.next()) {
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                writing.setObject(column, value(row, column, columns.getColumnType(column)));
            }
            writing.addBatch();
            waiting = (waiting + 1) % AT_ONCE;
            if (waiting == 0) {
                copied += writing.executeBatch().length;
                int rows = copied;
                progress.at(() -> "复制 " + table + " " + rows + " 行");
            }
        }
        writing.executeBatch();
    }

    private static Object value(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> row.getBytes(column);
            case Types.CLOB, Types.LONGVARCHAR -> row.getString(column);
            default -> row.getObject(column);
        };
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = to.createStatement();
                ResultSet nothing = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            for (int column = 1; column <= nothing.getMetaData().getColumnCount(); column++) {
                columns.add(nothing.getMetaData().getColumnName(column));
            }
        }
        return columns;
    }
}
