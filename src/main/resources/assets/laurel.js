// Small things that every page may use. Pages work without them.
const year = "; Path=/; Max-Age=31536000; SameSite=None; Secure; Partitioned";
const keep = (name, value) => {
  document.cookie = `${name}=${value}${year}`;
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage is closed in this frame: the cookie is enough.
  }
};

keep("laurel-zone", Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll("/", "."));

for (const choice of document.querySelectorAll("input[name=theme]")) {
  choice.checked = choice.value === document.documentElement.dataset.theme;
  choice.addEventListener("change", () => {
    document.documentElement.dataset.theme = choice.value;
    keep("laurel-theme", choice.value);
  });
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-opens], [data-copies]");
  if (!button) return;
  if (button.dataset.opens) {
    event.preventDefault();
    document.getElementById(button.dataset.opens).showModal();
  }
  if (button.dataset.copies) {
    const field = document.getElementById(button.dataset.copies);
    field.select();
    const done = await navigator.clipboard.writeText(field.value).then(
      () => true,
      () => document.execCommand("copy"),
    );
    if (done) document.getElementById(`${field.id}-said`).textContent = button.dataset.said;
  }
});

document.querySelector("[data-focus]")?.focus();
