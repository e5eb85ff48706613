package org.enishi.access.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody sits at, as they will know it again: the browser's and the system's name. */
final class Device {

    /** In this order, as many call themselves by the names of others too. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser/", "Samsung Internet");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private Device() {}

    static String of(HttpServletRequest request) {
        return of(request.getHeader("User-Agent"));
    }

    /** Empty where nothing is known. */
    static String of(String userAgent) {
        if (userAgent == null) {
            return "";
        }
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " / " + system;
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(n -> userAgent.contains(n.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
