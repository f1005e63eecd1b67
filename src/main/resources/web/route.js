/**
 * Addresses of the views: #/entity/alibaba?status=planned. The parameter `fact` opens the evidence
 * of a fact beside any view.
 */
export function parse(hash) {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split(/\?(.*)/s);
  const [view, ...parts] = path.split("/");
  let part;
  try {
    part = parts.length ? decodeURIComponent(parts.join("/")) : undefined;
  } catch {
    part = parts.join("/");
  }
  return { view: view || "search", part, parameters: new URLSearchParams(query) };
}

export function to(view, part, parameters = {}) {
  const query = parameters instanceof URLSearchParams ? parameters : new URLSearchParams();
  if (query !== parameters) {
    for (const [name, value] of Object.entries(parameters)) {
      const text = Array.isArray(value) ? value.join(",") : value;
      if (text !== undefined && text !== null && text !== "") query.set(name, text);
    }
  }
  return `#/${view}${part === undefined ? "" : `/${encodeURIComponent(part)}`}${query.size ? `?${query}` : ""}`;
}

/** The present address with some parameters set, or left away where they are empty. */
export function changed(changes) {
  const { view, part, parameters } = parse(location.hash);
  for (const [name, value] of Object.entries(changes)) {
    const text = Array.isArray(value) ? value.join(",") : value;
    if (text === undefined || text === null || text === "") parameters.delete(name);
    else parameters.set(name, text);
  }
  return to(view, part, parameters);
}

export const go = (hash) => {
  location.hash = hash;
};

/** Notes the present state in the address without drawing the view again. */
export function note(changes) {
  history.replaceState(history.state, "", changed(changes));
  dispatchEvent(new CustomEvent("noted"));
}

export const entity = (id) => to("entity", id);
export const evidence = (fact) => changed({ fact });
export const document = (id, mark) => to("document", undefined, { id, mark });
