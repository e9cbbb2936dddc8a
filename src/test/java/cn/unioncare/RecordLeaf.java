package cn.unioncare;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.Code;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One value of a record, however deep in it: what a form has one field for. */
record RecordLeaf(Field field) {

    /** The values by their path; {@code []} stands for the elements of a list of records. */
    static Map<String, RecordLeaf> of(Class<?> type) {
        Map<String, RecordLeaf> leaves = new TreeMap<>();
        collect(type, "", leaves);
        return leaves;
    }

    private static void collect(Class<?> type, String prefix, Map<String, RecordLeaf> leaves) {
        for (RecordComponent component : type.getRecordComponents()) {
            RecordLeaf leaf = new RecordLeaf(fieldOf(type, component));
            if (leaf.type().isRecord() && !leaf.isAttachments()) {
                collect(leaf.type(), prefix + component.getName() + (leaf.many() ? "[]." : "."), leaves);
            } else {
                leaves.put(prefix + component.getName(), leaf);
            }
        }
    }

    private static Field fieldOf(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean many() {
        return Collection.class.isAssignableFrom(field.getType());
    }

    /** The type of the value, of the elements where there are many. */
    Class<?> type() {
        return many() ? (Class<?>) element().getType() : field.getType();
    }

    /** The enclosures: one field of the form holds them all. */
    boolean isAttachments() {
        return type() == Attachment.class;
    }

    boolean isEnum() {
        return type().isEnum();
    }

    /** Name to the constant's own Chinese label, where it has one. */
    Map<String, Optional<String>> constants() {
        Map<String, Optional<String>> constants = new LinkedHashMap<>();
        for (Object constant : type().getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), labelOf(constant));
        }
        return constants;
    }

    private Optional<String> labelOf(Object constant) {
        try {
            return Optional.of((String) type().getMethod("label").invoke(constant));
        } catch (NoSuchMethodException none) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A form always sends its lists, empty or not: only {@code @NotEmpty} asks the person for something. */
    boolean required() {
        return field.isAnnotationPresent(NotEmpty.class) || field.isAnnotationPresent(NotBlank.class)
                || !many() && field.isAnnotationPresent(NotNull.class);
    }

    Optional<String> codeList() {
        AnnotatedElement annotated = many() ? element() : field;
        return Optional.ofNullable(annotated.getAnnotation(Code.class)).map(Code::value);
    }

    /** The greatest length of a text. */
    Optional<Integer> longest() {
        return many() ? Optional.empty() : Optional.ofNullable(field.getAnnotation(Size.class)).map(Size::max);
    }

    private AnnotatedType element() {
        return ((AnnotatedParameterizedType) field.getAnnotatedType()).getAnnotatedActualTypeArguments()[0];
    }
}
