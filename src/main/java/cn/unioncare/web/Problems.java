package cn.unioncare.web;

import cn.unioncare.shared.Refusal;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

import static java.util.Map.entry;

/** Problem documents (RFC 9457) in Chinese. */
@Component
class Problems {

    static final String FILE_TOO_LARGE = "文件超过 10 MB 上限，请压缩或拆分后重新上传";

    private static final Map<Integer, String> TITLES = Map.ofEntries(entry(400, "内容有误"), entry(401, "请先登录"),
        entry(403, "无权办理"), entry(404, "未找到"), entry(405, "不支持的操作"), entry(406, "格式不支持"),
        entry(409, "办理冲突"), entry(413, "内容过大"), entry(415, "格式不支持"), entry(429, "操作过于频繁"),
        entry(503, "服务暂不可用"));
    private static final Map<Integer, String> DETAILS = Map.of(400, "提交的内容有误，请更正后重新提交",
        401, "请使用账号登录后再访问", 403, "您的岗位不能访问此处", 404, Refusal.NOT_YOURS,
        405, "此地址不支持这种操作", 406, "请以 JSON 接收", 409, "他人刚刚办理了同一事项，请刷新后再试",
        413, "提交的内容超过上限", 415, "不支持这种内容格式，请以 JSON（UTF-8）提交，附件请以表单文件上传", 503, "系统繁忙，请稍后重试");

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    static ProblemDetail of(HttpStatusCode status) {
        return of(status, DETAILS.getOrDefault(status.value(), "系统未能完成此操作，请联系管理员"));
    }

    static ProblemDetail of(HttpStatusCode status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(TITLES.getOrDefault(status.value(), "系统错误"));
        return problem;
    }

    /** Answers from a filter that somebody came too often, and when to come again. */
    void sendWait(HttpServletResponse response, long seconds, String detail) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        send(response, HttpStatus.TOO_MANY_REQUESTS, detail);
    }

    /** Answers from a filter, where no controller advice reaches. */
    void send(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), detail == null ? of(status) : of(status, detail));
    }
}
