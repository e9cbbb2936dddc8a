package cn.unioncare;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Keeps what a class of the product complains of where a test provokes it, so that a green run complains of nothing. */
public final class ExpectedLog implements BeforeEachCallback, AfterEachCallback {

    private final Logger logger;
    private ListAppender<ILoggingEvent> heard;

    private ExpectedLog(Logger logger) {
        this.logger = logger;
    }

    public static ExpectedLog of(Class<?> complaining) {
        return new ExpectedLog((Logger) LoggerFactory.getLogger(complaining));
    }

    /** The same of a class that its module keeps to itself. */
    public static ExpectedLog of(String complaining) {
        return new ExpectedLog((Logger) LoggerFactory.getLogger(complaining));
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        heard = new ListAppender<>();
        heard.start();
        logger.addAppender(heard);
        logger.setAdditive(false);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        logger.setAdditive(true);
        logger.detachAppender(heard);
    }

    /** Such as {@code WARN jobs of due failed}. */
    public List<String> lines() {
        return heard.list.stream().map(event -> event.getLevel() + " " + event.getFormattedMessage()).toList();
    }
}
