package cn.unioncare.workflow.web;

import cn.unioncare.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the engine's own API says no with, told as the product tells it: in Chinese, with the status that fits, and in
 * the same words for what there is not and for what is not the caller's.
 *
 * @param status  400, 403, 404, 405, 409, 415 or 500
 * @param message in Chinese
 */
record EngineAnswer(int status, String message) {

    private static final Pattern ABSENT = Pattern.compile("(?i).*(not find|not exist|no deployed|no \\S+ found|no matching"
        + "|found for|cannot get (start )?form).*", Pattern.DOTALL);
    private static final int FAILED = 500;

    /** @param error what the engine wrote: {@code type} is the simple name of its exception */
    static EngineAnswer to(int status, JsonNode error) {
        String type = error.path("type").asText();
        String message = error.path("message").asText();
        boolean ours = !message.isEmpty() && Character.isIdeographic(message.codePointAt(0));
        if (ours) {
            return new EngineAnswer(message.equals(Refusal.NOT_YOURS) ? 404 : status, message);
        }
        return switch (type) {
            case "TaskAlreadyClaimedException" -> new EngineAnswer(409, "该任务已由他人签收");
            case "OptimisticLockingException" -> new EngineAnswer(409, "他人刚刚办理了同一事项，请刷新后再试");
            case "AuthorizationException" -> isOfOneThing(error) ? notYours()
                : new EngineAnswer(403, "您的岗位不能查看或办理此项内容");
            case "NullValueException", "NotFoundException", "InvalidRequestException", "RestException" ->
                ABSENT.matcher(message).matches() ? notYours() : ofStatus(status == FAILED ? 400 : status);
            case "QueryParamException", "NotValidException", "BadUserRequestException" -> ofStatus(400);
            // A field that is missing in what was sent: the engine takes it for granted while it binds the body.
            case "NullPointerException" -> ofStatus(message.contains("engine.rest.dto") ? 400 : status);
            default -> ofStatus(status);
        };
    }

    boolean isFailure() {
        return status >= FAILED;
    }

    private static EngineAnswer notYours() {
        return new EngineAnswer(404, Refusal.NOT_YOURS);
    }

    // Of all things of a kind the engine names none, or any.
    private static boolean isOfOneThing(JsonNode error) {
        return Stream.of(error, error.path("missingAuthorizations").path(0)).map(right -> right.path("resourceId"))
            .anyMatch(id -> id.isTextual() && !id.asText().equals("*"));
    }

    static EngineAnswer ofStatus(int status) {
        return new EngineAnswer(status, switch (status) {
            case 403 -> "您的岗位不能查看或办理此项内容";
            case 404 -> Refusal.NOT_YOURS;
            case 405 -> "此地址不支持这种操作";
            case 409 -> "他人刚刚办理了同一事项，请刷新后再试";
            case 413 -> "提交的内容超过上限";
            case 415, 406 -> "不支持这种内容格式，请以 JSON 提交";
            default -> status >= FAILED ? "系统未能完成此操作，请联系管理员" : "提交的内容或查询条件有误，请更正后重试";
        });
    }
}
