// Reads a family's page aloud with the browser's own voice.
(() => {
  const button = document.getElementById("read-aloud");
  if (!button || !window.speechSynthesis || !window.SpeechSynthesisUtterance) return;
  const label = button.querySelector("span");
  let reading = false;

  function show() {
    label.textContent = button.getAttribute(reading ? "data-stop" : "data-start");
    button.setAttribute("aria-pressed", String(reading));
  }

  /** What is read: a long text falls silent in some browsers, so each heading, line and paragraph is spoken by itself. */
  function parts() {
    return [...document.querySelectorAll("#main h1, #main h2, #main p, #main li, #main .day")]
      .filter((part) => !part.closest("form, nav") && !part.parentElement?.closest("li"))
      .map((part) => part.innerText.replace(/\s+/g, " ").trim())
      .filter(Boolean);
  }

  function stop() {
    reading = false;
    window.speechSynthesis.cancel();
    show();
  }

  button.addEventListener("click", () => {
    if (reading) return stop();
    const texts = parts();
    reading = true;
    show();
    texts.forEach((text, index) => {
      const spoken = new SpeechSynthesisUtterance(text);
      spoken.lang = document.documentElement.lang;
      spoken.rate = 0.85;
      if (index === texts.length - 1) spoken.onend = stop;
      window.speechSynthesis.speak(spoken);
    });
  });
  window.addEventListener("pagehide", stop);
  button.hidden = false;
  show();
})();
