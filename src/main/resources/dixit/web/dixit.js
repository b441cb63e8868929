// The pages work without this. It adds keys for those who want them; /help tells which, and can switch them off.
"use strict";
(() => {
  const off = "dixit.keys-off";
  let keys = true;
  try { keys = localStorage.getItem(off) === null; } catch (refused) { keys = true; }

  const box = document.getElementById("keys-on");
  if (box) {
    document.getElementById("keys-off").hidden = false;
    box.checked = keys;
    box.addEventListener("change", () => {
      keys = box.checked;
      try { keys ? localStorage.removeItem(off) : localStorage.setItem(off, "1"); } catch (refused) { /* stays for this page */ }
    });
  }

  const step = (by) => {
    const cards = [...document.querySelectorAll(".hits .perma")];
    const at = cards.findIndex((link) => link.closest("article").contains(document.activeElement));
    const next = cards[Math.min(cards.length - 1, Math.max(0, at + by))];
    if (next) {
      next.focus({ preventScroll: true });
      next.closest("article").scrollIntoView({ block: "nearest" });
    }
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea");
    if (!keys || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") { document.getElementById("q").focus(); event.preventDefault(); }
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "?") location.href = "/help#keys";
  });
})();
