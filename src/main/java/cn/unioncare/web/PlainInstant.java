package cn.unioncare.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.springframework.boot.jackson.JsonComponent;

/** An instant as the contract writes it, with its offset: {@code 2018-02-24T08:00:00+08:00}; empty is none. */
@JsonComponent
class PlainInstant extends StdScalarDeserializer<OffsetDateTime> {

    private static final long serialVersionUID = 1L;

    PlainInstant() {
        super(OffsetDateTime.class);
    }

    @Override
    public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (OffsetDateTime) context.handleUnexpectedToken(OffsetDateTime.class, parser);
        }
        String text = parser.getText().strip();
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text);
        } catch (DateTimeException malformed) {
            return (OffsetDateTime) context.handleWeirdStringValue(OffsetDateTime.class, text, "not an instant");
        }
    }
}
