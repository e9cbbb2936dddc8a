package cn.unioncare.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.boot.jackson.JsonComponent;

/** A date as the contract writes it, {@code 2021-05-06}, of a year that a paper of today can bear; empty is none. */
@JsonComponent
class PlainDate extends StdScalarDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    PlainDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        String text = parser.getText().strip();
        return text.isEmpty() ? null : date(text, context);
    }

    private static LocalDate date(String text, DeserializationContext context) throws IOException {
        try {
            LocalDate date = LocalDate.parse(text);
            if (!date.isBefore(FIRST) && !date.isAfter(LAST)) {
                return date;
            }
        } catch (DateTimeException malformed) {
            // told below, like a date out of all bounds
        }
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a date of our time");
    }
}
