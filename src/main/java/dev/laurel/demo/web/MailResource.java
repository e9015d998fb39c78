package dev.laurel.demo.web;

import dev.laurel.demo.DemoSite;
import dev.laurel.demo.Mailbox;
import dev.laurel.demo.Mailbox.Mail;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mails that Laurel wrote: a list, and each as plain text. */
@Path("/demo/mail")
@Singleton
public class MailResource {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+");

  private final DemoPages pages;
  private final DemoSite site;
  private final Mailbox mailbox;

  @Inject
  public MailResource(DemoPages pages, DemoSite site, Mailbox mailbox) {
    this.pages = pages;
    this.site = site;
    this.mailbox = mailbox;
  }

  @GET
  public Response list() {
    List<Mail> mails = mailbox.list();
    return pages.page(
        200,
        "Mail",
        main -> {
          if (mails.isEmpty()) {
            main.element("p", "No mail yet. Laurel writes one when somebody earns a badge.");
          } else {
            main.element("ul", list -> mails.forEach(mail -> entry(list, mail)), "class", "mails");
          }
        });
  }

  @GET
  @Path("/{file}")
  public Response show(@PathParam("file") String file) {
    Optional<Mail> found = mailbox.find(file);
    if (found.isEmpty()) {
      return pages.page(404, "No such mail", main -> main.link(site.url("/mail"), "All mail"));
    }
    Mail mail = found.get();
    return pages.page(
        200,
        subject(mail),
        main -> {
          main.element("p", p -> p.text("To ").element("bdi", mail.to()));
          main.element("p", mail.date());
          main.element("pre", text -> withLinks(text, mail.text()), "dir", "auto", "class", "mail");
          main.element("p", p -> p.link(site.url("/mail"), "All mail"));
        });
  }

  private void entry(Html list, Mail mail) {
    list.element(
        "li",
        item -> {
          item.link(site.url("/mail/" + mail.file()), subject(mail));
          item.element("span", span -> span.text("To ").element("bdi", mail.to()));
          item.element("span", mail.date());
        });
  }

  /** Only addresses of Laurel become links; everything else stays the text that it is. */
  private void withLinks(Html html, String text) {
    Matcher address = ADDRESS.matcher(text);
    int done = 0;
    while (address.find()) {
      html.text(text.substring(done, address.start()));
      String found = address.group().replaceFirst("[.,;:)]+$", "");
      if (found.startsWith(site.toolUrl("/"))) {
        html.link(found, found);
      } else {
        html.text(found);
      }
      done = address.start() + found.length();
    }
    html.text(text.substring(done));
  }

  private static String subject(Mail mail) {
    return mail.subject().isEmpty() ? "(no subject)" : mail.subject();
  }
}
