/** Reads forms out of the site's own pages, whose HTML React wrote: double quotes around values, no stray brackets. */

export interface Control {
  name: string;
  kind: string;
  value: string;
  /** Sent as the page stands: a hidden or filled field, a ticked box, the chosen option. */
  sent: boolean;
  required: boolean;
  /** Values of the options of a select. */
  options: string[];
}

export interface PageForm {
  id: string;
  method: string;
  intent: string;
  controls: Control[];
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

export const unescaped = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** Markup without what React writes between two texts. */
const plain = (html: string) => html.replaceAll("<!-- -->", "");

export function formsIn(html: string): PageForm[] {
  return [...plain(html).matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = "", body = ""]) => {
    const controls = controlsIn(body);
    const intent = controls.find(({ name }) => name === "intent")?.value ?? "";
    return { id: attribute(head, "id") ?? "", method: attribute(head, "method") ?? "get", intent, controls };
  });
}

function controlsIn(body: string): Control[] {
  const pattern =
    /<input\b([^>]*?)\/?>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g;
  return [...body.matchAll(pattern)].flatMap(([, input, area, text = "", select, options = ""]) => {
    const head = input ?? area ?? select ?? "";
    const name = attribute(head, "name");
    if (name === null || / disabled(=|\s|$)/.test(head)) return [];
    const required = / required(=|\s|$)/.test(head);
    if (area !== undefined) {
      const value = unescaped(text.replace(/^\n/, ""));
      return [{ name, kind: "textarea", value, sent: true, required, options: [] }];
    }
    if (select !== undefined) return [{ ...selectIn(options), name, required }];
    const kind = attribute(head, "type") ?? "text";
    const box = kind === "checkbox" || kind === "radio";
    const sent = !box || / checked(=|\s|$)/.test(head);
    return [
      { name, kind, value: attribute(head, "value") ?? (box ? "on" : ""), sent, required, options: [] },
    ];
  });
}

function selectIn(options: string) {
  const found = [...options.matchAll(/<option\b([^>]*)>([\s\S]*?)<\/option>/g)];
  const chosen = found.find(([, head = ""]) => / selected(=|\s|$)/.test(head)) ?? found[0];
  const values = found.map(([, head = "", text = ""]) => attribute(head, "value") ?? unescaped(text));
  const value = (chosen && attribute(chosen[1] ?? "", "value")) ?? "";
  return { kind: "select", value, sent: true, options: values };
}

function attribute(head: string, name: string): string | null {
  const found = head.match(new RegExp(`(?:^|\\s)${name}="([^"]*)"`, "i"));
  return found ? unescaped(found[1] ?? "") : null;
}

/** What the browser would send of a form as the page stands. */
export function fieldsOf({ controls }: PageForm): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const { name, value, sent } of controls) {
    if (!sent) continue;
    const there = fields[name];
    fields[name] = there === undefined ? value : [...[there].flat(), value];
  }
  return fields;
}

const TYPED: Record<string, string> = {
  date: "2026-11-23",
  tel: "13900000001",
  email: "typed@example.org",
  textarea: "一段话。",
  file: [
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//test//EN",
    "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261101T000000Z\r\nSUMMARY:校运会（休）\r\nDTSTART;VALUE=DATE:20261112",
    "END:VEVENT\r\nEND:VCALENDAR\r\n",
  ].join("\r\n"),
  text: "一行字",
};

/** The form as someone sends it who fills in what must be filled in, and nothing else. */
export function filledIn(form: PageForm): Record<string, string | string[]> {
  const fields = fieldsOf(form);
  for (const { name, kind, value, required, options } of form.controls) {
    const there = fields[name];
    if (!required || (there !== undefined && there !== "")) continue;
    if (kind === "select") fields[name] = options.find((option) => option !== "") ?? "";
    else fields[name] = kind === "radio" || kind === "checkbox" ? value : (TYPED[kind] ?? "");
  }
  return fields;
}

/** The words of a page, without tags, scripts and styles. */
export const wordsOf = (html: string) =>
  unescaped(
    plain(html)
      .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, " ")
      .replace(/<[^>]+>/g, " "),
  )
    .replace(/\s+/g, " ")
    .trim();

/** Ids that two things on a page share, and links within it that lead nowhere; nobody sees a field that is hidden. */
export function astray(html: string): string[] {
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  const links = [...html.matchAll(/\shref="#([^"]+)"/g)].map(([, id = ""]) => id);
  const hidden = [...html.matchAll(/<input\b[^>]*\bhidden\b[^>]*>/g)].map(([input]) =>
    attribute(input, "name"),
  );
  const unseen = (id: string) => id.startsWith("f-") && hidden.some((name) => id.endsWith(`-${name}`));
  const nowhere = links.filter((id) => !ids.includes(id) && !unseen(id)).map((id) => `#${id}`);
  return [...new Set([...twice, ...nowhere])];
}
