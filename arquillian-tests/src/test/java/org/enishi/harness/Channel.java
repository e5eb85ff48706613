package org.enishi.harness;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** What the server tells an open page by itself, as the page's browser hears it. */
public final class Channel implements WebSocket.Listener, AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(/jakarta\\.faces\\.push/[^'\"\\\\]+)");

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private WebSocket socket;

    private Channel() {}

    /** The address of the channel that a page listens to. */
    public static String of(String page) {
        var address = ADDRESS.matcher(page);
        if (!address.find()) {
            throw new AssertionError("The page listens to nothing");
        }
        return address.group(1);
    }

    /** Listens, as a browser that has this session's cookies. */
    public static Channel open(URI server, String address, Session session) {
        var channel = new Channel();
        var builder = HttpClient.newBuilder()
                .proxy(HttpClient.Builder.NO_PROXY)
                .build()
                .newWebSocketBuilder();
        if (!session.cookie("JSESSIONID").isEmpty()) {
            builder.header("Cookie", "JSESSIONID=" + session.cookie("JSESSIONID"));
        }
        URI http = server.resolve(address);
        channel.socket = builder.buildAsync(URI.create(http.toString().replaceFirst("^http", "ws")), channel)
                .join();
        return channel;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        heard.add(data.toString());
        from.request(1);
        return null;
    }

    /** What was heard so far. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
