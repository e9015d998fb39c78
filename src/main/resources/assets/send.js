// Sends the one form of a page that is only a way to somewhere else. Without script its button does.
// Whoever comes back by the back button wants to stay, so it is sent on the way forth only.
const [visit] = performance.getEntriesByType("navigation");
if (visit?.type !== "back_forward") document.querySelector("form[data-sends-itself]")?.submit();
