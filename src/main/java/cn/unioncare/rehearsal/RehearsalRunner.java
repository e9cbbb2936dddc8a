package cn.unioncare.rehearsal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs the rehearsal once the product is up, on a database of its own in memory, and stops it. */
@Component
@Profile("rehearsal")
class RehearsalRunner {

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        WebServerApplicationContext server = (WebServerApplicationContext) ready.getApplicationContext();
        String home = "http://127.0.0.1:" + server.getWebServer().getPort();
        new Rehearsal(home, System.out::println).run();
        // The web server's threads would keep the command from ending.
        new Thread(() -> System.exit(SpringApplication.exit(ready.getApplicationContext())), "rehearsal done").start();
    }
}
