package chat.earshot.server.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A real database on a disk that fails as told, as one in its last days would. The test's thread tells,
/// the writer's suffers.
public final class FaultyDisk extends SqliteDatabase {
    /// What happens to the next commits.
    public enum Commits {
        WORK,
        /// The disk reports an error, and nothing has reached it.
        FAIL,
        /// The disk reports an error, but everything has reached it.
        FAIL_THOUGH_STORED
    }

    private volatile Commits commits = Commits.WORK;
    private volatile CountDownLatch hanging = new CountDownLatch(0);
    private volatile boolean openable = true;
    private volatile String pragma = "PRAGMA query_only = 0";

    public FaultyDisk(DataFolder folder) {
        super(folder.database());
    }

    public SqliteMessageLog openLog() throws StoreException {
        return SqliteMessageLog.open(this);
    }

    public void commits(Commits next) {
        commits = next;
    }

    /// The next commit begins, and does not come back until [#goOn()].
    public void hang() {
        hanging = new CountDownLatch(1);
    }

    public void goOn() {
        hanging.countDown();
    }

    /// Whether a new connection for writing can be had.
    public void openable(boolean can) {
        openable = can;
    }

    /// What each new connection for writing is told first.
    void told(String statement) {
        pragma = statement;
    }

    @Override
    Connection openWriting() throws SQLException {
        if (!openable) {
            throw new SQLiteException("The disk doesn't answer.", SQLiteErrorCode.SQLITE_CANTOPEN);
        }
        Connection real = super.openWriting();
        real.setAutoCommit(true);
        try (Statement statement = real.createStatement()) {
            statement.execute(pragma);
        }
        real.setAutoCommit(false);
        return (Connection) Proxy.newProxyInstance(
                FaultyDisk.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        commit(real);
                        return null;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void commit(Connection real) throws SQLException {
        try {
            hanging.await();
        } catch (InterruptedException e) {
            throw new SQLException(e);
        }
        Commits what = commits;
        if (what != Commits.FAIL) {
            real.commit();
        }
        if (what != Commits.WORK) {
            commits = Commits.WORK;
            throw new SQLiteException("The disk failed.", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
        }
    }
}
