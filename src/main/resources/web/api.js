/** The server's JSON API. What goes wrong is a Problem: what, where and how to mend it. */
export class Problem extends Error {
  constructor({ code, what, where, fix }) {
    super(what);
    Object.assign(this, { code, what, where, fix });
  }
}

/** The server does not answer. */
export const unreachable = () => new Problem({ code: "unreachable", what: "", where: "", fix: "" });

async function problemOf(response) {
  const text = await response.text();
  try {
    return new Problem(JSON.parse(text));
  } catch {
    return new Problem({ code: `http-${response.status}`, what: text.slice(0, 300), where: response.url, fix: "" });
  }
}

/** The address of a call; empty parameters are left away, several values stand with commas. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    const text = Array.isArray(value) ? value.join(",") : value;
    if (text !== undefined && text !== null && text !== "") query.set(name, text);
  }
  return query.size ? `${path}?${query}` : path;
}

/** The response to a request; one that is no success is thrown as a Problem. */
export async function send(url, options = {}) {
  let response;
  try {
    response = await fetch(url, options);
  } catch (e) {
    throw e.name === "AbortError" ? e : unreachable();
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

export const ask = async (path, parameters, signal) =>
  (await send(address(path, parameters), { signal, headers: { Accept: "application/json" } })).json();

const TOKEN = "firmament.token";

/** What a writer has to know; kept until the browser's tab is closed. */
export const token = {
  get: () => sessionStorage.getItem(TOKEN) ?? "",
  set: (value) => sessionStorage.setItem(TOKEN, value.trim()),
};

export const writing = (more = {}) => ({ Authorization: `Bearer ${token.get()}`, ...more });

/** Reads a stream of server-sent events and hands on each one's name and data. */
export async function events(response, heard) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) {
      const line = (name) => block.split("\n").find((one) => one.startsWith(`${name}: `))?.slice(name.length + 2);
      heard(line("event"), JSON.parse(line("data")));
    }
  }
}
