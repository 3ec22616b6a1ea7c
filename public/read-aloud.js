// Reads a family's page aloud. Written for browsers of ten years ago: no modules, no arrow functions.
(() => {
  var button = document.getElementById("read-aloud");
  if (!button || !window.speechSynthesis || !window.SpeechSynthesisUtterance) return;
  var label = button.querySelector("span");
  var reading = false;

  function show() {
    label.textContent = button.getAttribute(reading ? "data-stop" : "data-start");
    button.setAttribute("aria-pressed", String(reading));
  }

  // A long text falls silent in some browsers: one utterance for each heading, line and paragraph.
  function parts() {
    var found = document.querySelectorAll("#main h1, #main h2, #main p, #main li, #main .day");
    var texts = [];
    for (var index = 0; index < found.length; index++) {
      var part = found[index];
      if (part.closest("form, nav") || (part.parentElement && part.parentElement.closest("li"))) continue;
      var text = part.innerText.replace(/\s+/g, " ").trim();
      if (text) texts.push(text);
    }
    return texts;
  }

  function stop() {
    reading = false;
    window.speechSynthesis.cancel();
    show();
  }

  button.addEventListener("click", () => {
    if (reading) return stop();
    var texts = parts();
    reading = true;
    show();
    texts.forEach((text, index) => {
      var spoken = new SpeechSynthesisUtterance(text);
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
