package dev.laurel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.testing.Doors;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenFormsTest {

  /** Says back what it was sent. */
  @Path("/form")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public static class FormResource {

    @POST
    @Path("/whole")
    public String whole(Form form) {
      return form.asMap().getFirst("a");
    }

    @POST
    @Path("/field")
    public String field(@FormParam("a") String a) {
      return a;
    }
  }

  private final Doors doors = Doors.of(new FormResource(), new BrokenForms());

  @ParameterizedTest
  @CsvSource({"whole, a=%zz", "whole, a=%", "whole, %zz=1", "field, a=%zz", "field, a=%1"})
  void a_form_that_cannot_be_decoded_is_refused_with_400(String path, String form)
      throws Exception {
    MockHttpResponse answer = doors.post("/form/" + path, form, "Accept", "text/html");
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString())
        .contains("The request could not be read")
        .doesNotContain("Exception");
  }

  @Test
  void a_form_that_can_be_decoded_is_left_alone() throws Exception {
    assertThat(doors.post("/form/whole", "a=%C3%A4+b").getContentAsString()).isEqualTo("ä b");
    assertThat(doors.post("/form/field", "a=%C3%A4+b").getContentAsString()).isEqualTo("ä b");
  }
}
