package cn.unioncare.signin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;

/**
 * Reads what a session holds. Only classes that belong into a session are read, since whoever can write to the database
 * must not run code by it; what another release has written and this one cannot read is not there.
 */
final class KeptInSession implements Converter<byte[], Object> {

    private static final Logger LOG = LoggerFactory.getLogger(KeptInSession.class);

    private static final ObjectInputFilter ALLOWED = ObjectInputFilter.Config.createFilter(
        "maxdepth=40;maxrefs=5000;maxbytes=200000;cn.unioncare.**;java.lang.*;java.util.*;java.time.*;java.net.URL;"
        + "org.springframework.security.core.**;org.springframework.security.authentication.*;"
        + "org.springframework.security.web.**;org.springframework.security.oauth2.**;"
        + "org.camunda.bpm.webapp.impl.security.auth.*;!*");

    @Override
    public Object convert(byte[] kept) {
        try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(kept))) {
            stream.setObjectInputFilter(ALLOWED);
            return stream.readObject();
        } catch (IOException | ClassNotFoundException | ClassCastException unreadable) {
            LOG.warn("Something in a session cannot be read and counts as not there: {}", unreadable.getMessage());
            return null;
        }
    }
}
