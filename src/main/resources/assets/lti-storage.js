// LTI postMessage Storage 0.1: where a browser keeps no cookie, the LMS around this page keeps one
// secret. It is sent to, and believed from, the LMS's own origin only; without an answer the page
// shows what else can be done.
const box = document.querySelector("[data-storage]");
const { storage, frame, origin, key, value, next } = box.dataset;
const putting = storage === "put";
const subject = putting ? "lti.put_data" : "lti.get_data";
const message = { subject, key, message_id: crypto.randomUUID() };
if (putting) message.value = value;
const patience = 3000;
const pause = 150;

const around = window.parent === window ? window.opener : window.parent;
const keeper = () => {
  if (!around || frame === "_parent") return around;
  try {
    return around.frames[frame] ?? null;
  } catch {
    return null; // the frame is not there yet
  }
};

const giveUp = () => {
  clearInterval(asking);
  clearTimeout(waiting);
  box.classList.add("failed");
};

const answered = (data) => {
  clearInterval(asking);
  clearTimeout(waiting);
  window.removeEventListener("message", heard);
  if (data.error) return giveUp();
  if (putting) return window.location.replace(next);
  if (typeof data.value !== "string" || data.value === "") return giveUp();
  const form = box.querySelector("form");
  form.elements.secret.value = data.value;
  form.submit();
};

const heard = (event) => {
  const data = event.data;
  if (event.origin !== origin || event.source !== keeper()) return;
  if (data?.subject !== `${subject}.response` || data.message_id !== message.message_id) return;
  answered(data);
};

// The frame may not have loaded yet: the same message again is the same question.
const ask = () => keeper()?.postMessage(message, origin);
window.addEventListener("message", heard);
const asking = setInterval(ask, pause);
const waiting = setTimeout(giveUp, patience);
ask();
