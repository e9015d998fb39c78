// Runs before the first paint, so that a chosen theme does not flash; the server knows it by a cookie.
(() => {
  const root = document.documentElement;
  root.classList.add("script");
  try {
    const kept = localStorage.getItem("laurel-theme");
    if (kept === "light" || kept === "dark") root.dataset.theme = kept;
  } catch {
    // Storage is closed in this frame: the cookie or the device decides.
  }
})();
