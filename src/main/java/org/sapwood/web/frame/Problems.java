package org.sapwood.web.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.sapwood.definition.Refusal;
import org.sapwood.web.who.NotThere;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What went wrong, as a page that says what to do. */
@Controller
@ControllerAdvice
public class Problems implements ErrorController {
    private final FrameAdvice frames;

    public Problems(FrameAdvice frames) {
        this.frames = frames;
    }

    @ExceptionHandler({NotThere.class, NoResourceFoundException.class, NoHandlerFoundException.class})
    public ModelAndView notThere(HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, "problem.not-there", "");
    }

    @ExceptionHandler
    public ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        return page(request, HttpStatus.BAD_REQUEST, "problem.refused", refusal.getMessage());
    }

    @RequestMapping("/error")
    public ModelAndView other(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus code =
                status instanceof Integer number ? HttpStatus.valueOf(number) : HttpStatus.INTERNAL_SERVER_ERROR;
        return switch (code) {
            case NOT_FOUND -> page(request, code, "problem.not-there", "");
            case FORBIDDEN -> page(request, code, "problem.stale-form", "");
            default -> page(request, code, "problem.ours", "");
        };
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, String problem, String detail) {
        ModelAndView page = new ModelAndView("problem", status);
        page.addObject("frame", frames.frame(request));
        page.addObject("problem", problem);
        page.addObject("detail", detail);
        return page;
    }
}
