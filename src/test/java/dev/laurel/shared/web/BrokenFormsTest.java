package dev.laurel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.testing.Doors;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenFormsTest {

  /** Says back what it was sent. */
  @Path("/form")
  public static class FormResource {

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String take(MultivaluedMap<String, String> form) {
      return form.getFirst("a");
    }
  }

  private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

  private final Doors doors = Doors.of(new FormResource(), new BrokenForms());

  @ParameterizedTest
  @ValueSource(strings = {"a=%zz", "a=%", "a=%1", "%zz=1"})
  void a_form_that_cannot_be_decoded_is_refused_with_400(String form) throws Exception {
    MockHttpResponse answer = doors.post("/form", form, "Accept", "text/html", "Content-Type", FORM);
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString())
        .contains("The request could not be read")
        .doesNotContain("Exception");
  }

  @Test
  void a_form_that_can_be_decoded_is_left_alone() throws Exception {
    assertThat(doors.post("/form", "a=%C3%A4+b", "Content-Type", FORM).getContentAsString()).isEqualTo("ä b");
  }
}
