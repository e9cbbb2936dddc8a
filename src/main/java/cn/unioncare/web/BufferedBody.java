package cn.unioncare.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;

/** A request body that has been read already. */
final class BufferedBody extends ServletInputStream {

    private final ByteArrayInputStream body;

    BufferedBody(ByteArrayInputStream body) {
        this.body = body;
    }

    @Override
    public int read() {
        return body.read();
    }

    @Override
    public boolean isFinished() {
        return body.available() == 0;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("a buffered body is read at once");
    }
}
