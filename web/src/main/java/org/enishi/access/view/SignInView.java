package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.enishi.platform.view.LocalAddress;

/** The sign-in page (AC-16). It goes on to the page that was wanted, if that is one of ours. */
@Named
@RequestScoped
public class SignInView {

    @Inject
    private SecurityContext security;

    private String login;
    private String password;
    private String to;
    private boolean refused;

    public void signIn() throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        if (login == null || password == null) {
            refused = true;
            return;
        }
        AuthenticationStatus status = security.authenticate(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(login, password)));
        refused = status != AuthenticationStatus.SUCCESS;
        if (refused) {
            // the answer stays a page, with the form and what is wrong
            external.setResponseStatus(HttpServletResponse.SC_OK);
        } else {
            external.redirect(LocalAddress.of(to).orElse(external.getRequestContextPath() + "/"));
            context.responseComplete();
        }
    }

    public boolean isRefused() {
        return refused;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
