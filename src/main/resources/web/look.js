// Runs before anything is drawn, so that the page does not flash in the wrong look or language.
(() => {
  const read = (name) => {
    try {
      return localStorage.getItem(`firmament.${name}`);
    } catch {
      return null;
    }
  };
  const root = document.documentElement;
  const look = read("look");
  if (look) root.dataset.look = look;
  root.lang = read("language") ?? (navigator.language.startsWith("de") ? "de" : "en");
})();
