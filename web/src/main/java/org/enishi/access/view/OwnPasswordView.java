package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.OwnPassword;
import org.enishi.access.boundary.OwnPassword.Consequences;
import org.enishi.platform.view.Toasts;

/** Changing one's own password. */
@Named
@RequestScoped
public class OwnPasswordView {

    @Inject
    private CurrentActor current;

    @Inject
    private OwnPassword password;

    @Inject
    private Entrance entrance;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Toasts toasts;

    private String present;
    private String wanted;
    private Consequences consequences;

    public void change() throws IOException {
        password.change(current.get(), session(), present, wanted);
        toasts.done("access.password.changed");
        toasts.keep();
        entrance.go(request.getContextPath() + "/me/sessions.xhtml");
    }

    public Consequences getConsequences() {
        if (consequences == null) {
            consequences = password.consequences(current.get(), session());
        }
        return consequences;
    }

    public int getShortest() {
        return password.shortest();
    }

    private long session() {
        return OwnSession.of(request).orElse(0L);
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
