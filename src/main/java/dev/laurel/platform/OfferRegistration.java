package dev.laurel.platform;

import dev.laurel.lti.PlatformConfiguration;
import dev.laurel.lti.RegistrationFailed;
import dev.laurel.lti.RegistrationRequest;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Settings;
import dev.laurel.shared.Settings.WhoMayRegister;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Dynamic Registration (1EdTech, version 1.0) from Laurel's side: first an offer that the
 * administrator reads, then, when the button is pressed, the registration itself. No transaction is
 * open while the LMS is called.
 */
@Singleton
public class OfferRegistration {

  private final RegistrationCalls calls;
  private final AdmitRegistration admit;
  private final Invite invite;
  private final DescribeTool describe;
  private final WhoMayRegister who;
  private final RegistrationBrake brake;

  @Inject
  public OfferRegistration(
      RegistrationCalls calls,
      AdmitRegistration admit,
      Invite invite,
      DescribeTool describe,
      Settings settings,
      Clock clock) {
    this.calls = calls;
    this.admit = admit;
    this.invite = invite;
    this.describe = describe;
    this.who = settings.registration();
    this.brake = new RegistrationBrake(clock);
  }

  /**
   * Reads what the LMS says of itself. Changes nothing anywhere.
   *
   * @param ask what the LMS brought along
   * @param address where the person comes from, to slow strangers down
   * @throws Problem when this LMS may not register, or not now
   * @throws RegistrationFailed when the LMS cannot be read or is not who it says
   */
  public RegistrationOffer offer(RegistrationAsk ask, String address) {
    requireAllowed(ask, address);
    PlatformConfiguration platform = calls.configuration(ask.configuration(), ask.token());
    RegistrationRequest request = RegistrationRequest.of(describe.tool(), platform);
    RegistrationOffer offer =
        new RegistrationOffer(platform, request, ask.invitation().isPresent());
    admit.requireAdmissible(offer);
    return offer;
  }

  /**
   * Registers. The invitation is used up before the LMS is told anything, and is good again when
   * the LMS refuses.
   *
   * @param offer made just now for the same ask
   * @throws Problem when the invitation was used meanwhile
   * @throws RegistrationFailed when the LMS does not agree
   */
  public Admitted register(RegistrationAsk ask, RegistrationOffer offer) {
    ask.invitation().ifPresent(token -> invite.use(token, offer.platform().issuer()));
    try {
      return admit.admit(offer, calls.register(offer.platform(), offer.request(), ask.token()));
    } catch (RegistrationFailed | Problem failed) {
      // Nothing came of it, so that the same invitation may be tried again.
      ask.invitation().ifPresent(invite::release);
      throw failed;
    }
  }

  private void requireAllowed(RegistrationAsk ask, String address) {
    if (who == WhoMayRegister.NOBODY) {
      throw Problem.of(403, "registration-off", "nobody may register");
    }
    if (ask.invitation().isEmpty() && who == WhoMayRegister.INVITED) {
      throw Problem.of(403, "registration-invited-only", "no invitation");
    }
    ask.invitation().ifPresent(invite::requireOpen);
    if (ask.invitation().isEmpty() && !brake.lets(address)) {
      throw Problem.of(
          429, "registration-too-often", "registration braked", RegistrationBrake.SPAN.toMinutes());
    }
  }
}
