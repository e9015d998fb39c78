// Tells the LMS that its registration window can close (Dynamic Registration 1.0, section 3.7).
const done = { subject: "org.imsglobal.lti.close" };
const close = () => {
  // The message holds no secret, and the LMS's own page need not be at its issuer's address.
  (window.opener ?? window.parent).postMessage(done, "*");
};

if (document.querySelector("[data-closes]")) close();

for (const button of document.querySelectorAll("[data-close]")) {
  button.addEventListener("click", () => {
    close();
    window.close();
  });
}

// The LMS's token works once: a second press would be refused.
for (const form of document.querySelectorAll("form[data-once]")) {
  form.addEventListener("submit", () => {
    for (const button of form.querySelectorAll("button")) button.disabled = true;
  });
}
