package cn.unioncare.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;

/** Text as people send it: without the blanks around it; a field left empty is a field not filled in. */
@JsonComponent
class PlainText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    PlainText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText().strip();
        if (text.chars().anyMatch(PlainText::isInvisible)) {
            return (String) context.handleWeirdStringValue(String.class, text, "a control character");
        }
        return text.isEmpty() ? null : text;
    }

    // A database need not store them, and no printed form can show them; lines and tabs are text.
    private static boolean isInvisible(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
