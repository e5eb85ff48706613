package org.enishi.access.view;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import javax.imageio.ImageIO;

/** Draws the picture whose text is asked for, a new one with each request. */
@WebServlet(CaptchaServlet.PATH)
public class CaptchaServlet extends HttpServlet {

    static final String PATH = "/captcha.png";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Captcha captcha;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("image/png");
        ImageIO.write(new PictureOfText(new SecureRandom()).draw(captcha.newText()), "png", response.getOutputStream());
    }
}
