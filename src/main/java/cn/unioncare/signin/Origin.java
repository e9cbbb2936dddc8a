package cn.unioncare.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * From where a session was opened, for its owner to recognise.
 *
 * @param device  the kind of browser and of machine, in the words that people use
 * @param address the address of the network
 */
public record Origin(String device, String address) implements Serializable {

    /** The name under which a session keeps it. */
    public static final String KEPT_AS = Origin.class.getName();

    private static final String UNKNOWN = "未知";
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(Map.entry("MicroMessenger", "微信"),
        Map.entry("DingTalk", "钉钉"), Map.entry("Edg", "Edge 浏览器"), Map.entry("QQBrowser", "QQ 浏览器"),
        Map.entry("Firefox", "Firefox 浏览器"), Map.entry("Chrome", "Chrome 浏览器"), Map.entry("Safari", "Safari 浏览器"));
    private static final List<Map.Entry<String, String>> MACHINES = List.of(Map.entry("HarmonyOS", "鸿蒙手机"),
        Map.entry("Android", "安卓手机"), Map.entry("iPhone", "苹果手机"), Map.entry("iPad", "苹果平板"),
        Map.entry("Windows", "Windows 电脑"), Map.entry("Macintosh", "苹果电脑"), Map.entry("Linux", "Linux 电脑"));

    public static Origin of(HttpServletRequest request) {
        String browser = String.valueOf(request.getHeader("User-Agent"));
        return new Origin(word(browser, MACHINES) + " · " + word(browser, BROWSERS), request.getRemoteAddr());
    }

    private static String word(String browser, List<Map.Entry<String, String>> words) {
        return words.stream().filter(entry -> browser.contains(entry.getKey())).map(Map.Entry::getValue).findFirst()
            .orElse(UNKNOWN);
    }
}
