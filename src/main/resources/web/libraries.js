/** The libraries that the server holds, loaded when they are first needed. */
import { unreachable } from "./api.js";

const WEBJARS = "/webjars";

const loaded = new Map();

/** A script that is no module and leaves its name with the window. */
function script(path) {
  if (!loaded.has(path)) {
    loaded.set(path, new Promise((resolve, reject) => {
      const failed = () => {
        loaded.delete(path);
        reject(unreachable());
      };
      const element = Object.assign(document.createElement("script"), { src: WEBJARS + path, onload: resolve, onerror: failed });
      document.head.append(element);
    }));
  }
  return loaded.get(path);
}

function sheet(path) {
  if (!loaded.has(path)) {
    loaded.set(path, true);
    document.head.prepend(Object.assign(document.createElement("link"), { rel: "stylesheet", href: WEBJARS + path }));
  }
}

/** Cytoscape with its layout fcose. */
export async function drawing() {
  const [{ default: cytoscape }] = await Promise.all([
    import(`${WEBJARS}/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs`),
    script("/layout-base/2.0.1/layout-base.js")
      .then(() => script("/cose-base/2.2.0/cose-base.js"))
      .then(() => script("/cytoscape-fcose/2.2.0/cytoscape-fcose.js")),
  ]);
  if (!loaded.has("fcose")) cytoscape.use(window.cytoscapeFcose);
  loaded.set("fcose", true);
  return cytoscape;
}

/** The editor of YASGUI. */
export async function editor() {
  sheet("/zazuko__yasgui/4.5.0/build/yasgui.min.css");
  await script("/zazuko__yasgui/4.5.0/build/yasgui.min.js");
  return window.Yasgui.Yasqe;
}
