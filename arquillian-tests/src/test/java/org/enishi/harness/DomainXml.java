package org.enishi.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Changes a domain as it comes with the server so that it listens on the loopback address only, on free ports. */
final class DomainXml {

    private static final String CONFIG = "/domain/configs/config[@name='server-config']";
    private static final String LOOPBACK = "127.0.0.1";

    private final Path file;
    private final Document document;

    private DomainXml(Path file, Document document) {
        this.file = file;
        this.document = document;
    }

    static void bind(Path file, int httpPort, int adminPort, List<String> jvmOptions) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        var domain = new DomainXml(file, builder.parse(file.toFile()));
        domain.listeners(Map.of("http-listener-1", httpPort, "admin-listener", adminPort));
        domain.quietThings();
        domain.dataGrid();
        domain.options(jvmOptions);
        domain.write();
    }

    private void listeners(Map<String, Integer> ports) throws Exception {
        for (Element listener : elements(CONFIG + "//network-listener")) {
            listener.setAttribute("address", LOOPBACK);
            Integer port = ports.get(listener.getAttribute("name"));
            if (port == null) {
                listener.setAttribute("enabled", "false");
            } else {
                listener.setAttribute("port", port.toString());
            }
        }
    }

    private void quietThings() throws Exception {
        for (Element listener : elements(CONFIG + "//iiop-listener")) {
            listener.setAttribute("address", LOOPBACK);
            listener.setAttribute("port", String.valueOf(Ports.free()));
        }
        for (Element connector : elements(CONFIG + "//jmx-connector")) {
            connector.setAttribute("address", LOOPBACK);
            connector.setAttribute("port", String.valueOf(Ports.free()));
            connector.setAttribute("enabled", "false");
        }
        for (Element jms : elements(CONFIG + "/jms-service")) {
            jms.setAttribute("type", "DISABLED");
        }
        // the server listens there all the same: where two runs share a port, the later one doesn't start
        for (Element port : elements("//system-property[@name='JMS_PROVIDER_PORT']")) {
            port.setAttribute("value", String.valueOf(Ports.free()));
        }
    }

    private void dataGrid() throws Exception {
        for (Element grid : elements("/domain/hazelcast-runtime-configuration")) {
            String port = String.valueOf(Ports.free());
            grid.setAttribute("interface", LOOPBACK);
            grid.setAttribute("das-port", port);
            grid.setAttribute("discovery-mode", "tcpip");
            grid.setAttribute("tcpip-members", LOOPBACK + ":" + port);
        }
    }

    private void options(List<String> options) throws Exception {
        Element java = elements(CONFIG + "/java-config").get(0);
        for (Element option : elements(CONFIG + "/java-config/jvm-options")) {
            if (option.getTextContent().contains("osgi.shell.telnet")
                    || option.getTextContent().startsWith("-Xmx")) {
                java.removeChild(option);
            }
        }
        for (String option : options) {
            Element element = document.createElement("jvm-options");
            element.setTextContent(option);
            java.appendChild(element);
        }
    }

    private List<Element> elements(String path) throws Exception {
        var nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private void write() throws Exception {
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(file.toFile()));
    }
}
