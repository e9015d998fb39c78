// While a tool registers itself: when it says that it is done, its window closes and the list of tools opens.
const place = document.querySelector("[data-register]");
if (place) {
  let opened = null;
  place.querySelector("a[data-window]").addEventListener("click", (event) => {
    event.preventDefault();
    opened = window.open(event.currentTarget.href);
  });
  window.addEventListener("message", (event) => {
    const frame = place.querySelector("iframe").contentWindow;
    const known = event.source === frame || (opened !== null && event.source === opened);
    if (known && event.data && event.data.subject === "org.imsglobal.lti.close") {
      opened?.close();
      window.location.assign(place.dataset.register);
    }
  });
}
