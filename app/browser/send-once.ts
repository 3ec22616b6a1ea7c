/**
 * Quiets the buttons of a form that is on its way. Politeness only: a second click that gets through meets the
 * form's receipt on the server (`app/http/receipts.server.ts`).
 */
export function sendFormsOnce() {
  const sent = new Map<HTMLFormElement, HTMLButtonElement[]>();
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
    if (sent.has(form)) return event.preventDefault();
    const buttons = [...form.querySelectorAll<HTMLButtonElement>("button:not([type=button], :disabled)")];
    sent.set(form, buttons);
    form.setAttribute("aria-busy", "true");
    // Afterwards: a button that is disabled at once would not be sent with its value.
    setTimeout(() => {
      for (const button of buttons) button.disabled = true;
    });
  });
  // Back from the next page the form can be sent again.
  window.addEventListener("pageshow", () => {
    for (const [form, buttons] of sent) {
      form.removeAttribute("aria-busy");
      for (const button of buttons) button.disabled = false;
    }
    sent.clear();
  });
}
