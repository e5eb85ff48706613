package org.enishi.inside;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets tests from outside make users, roles and profiles that have no page yet. Stands in the tests' module only. */
@WebServlet("/fixture/*")
public class FixtureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient FixtureData data;

    @Inject
    private transient SignInFixture signIns;

    @Inject
    private transient StoredData stored;

    @Inject
    private transient SharingData sharing;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        JsonObject wanted;
        try (var reader = Json.createReader(request.getReader())) {
            wanted = reader.readObject();
        }
        JsonObject answer = switch (request.getPathInfo()) {
            case "/role" -> data.role(wanted);
            case "/profile" -> data.profile(wanted);
            case "/grant" -> data.grant(wanted);
            case "/user" -> data.user(wanted);
            case "/users" -> data.users(wanted);
            case "/sharing" -> sharing.call(wanted);
            case "/age" -> data.age(wanted);
            case "/renewal-due" -> data.renewalDue(wanted);
            case "/keys" -> stored.keys(wanted);
            case "/tables" -> stored.tablesHolding(wanted);
            case "/audit" -> stored.audited(wanted);
            case "/age-tokens" -> data.ageTokens(wanted);
            case "/take-password" -> data.takePassword(wanted);
            case "/deactivate" -> data.deactivate(wanted);
            case "/minutes" -> signIns.letMinutesPass(wanted);
            case "/two-factor-required" -> signIns.requireTwoFactor(wanted);
            case "/old-hash" -> signIns.oldHash(wanted);
            case "/hash" -> signIns.hash(wanted);
            default -> throw new IllegalArgumentException(request.getPathInfo());
        };
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(answer.toString());
    }
}
