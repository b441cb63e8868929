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

  const here = () => document.activeElement.closest(".hits article");
  const step = (by) => {
    const cards = [...document.querySelectorAll(".hits .perma")];
    const at = cards.findIndex((link) => link.closest("article") === here());
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
    else if (event.key === "e" && here()) location.href = here().querySelector(".cite-link").href;
    else if (event.key === "e" && document.getElementById("cite")) location.hash = "cite";
    else if (event.key === "?") location.href = "/help#keys";
  });
})();

// Names and questions that begin as one types. Without a script the box searches all the same.
(() => {
  const box = document.getElementById("q");
  if (!box || !box.form) return;
  const list = document.createElement("div");
  list.id = "suggested";
  list.className = "suggested";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  box.form.append(list);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);
  box.setAttribute("aria-expanded", "false");

  let asked = 0;
  let wait = 0;
  let at = -1;
  const options = () => [...list.querySelectorAll("[role=option]")];
  const close = () => {
    asked++;
    at = -1;
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const mark = (to) => {
    const all = options();
    at = (to + all.length) % all.length;
    all.forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
    box.setAttribute("aria-activedescendant", all[at].id);
  };
  const line = (item, id) => {
    const option = document.createElement("a");
    option.id = id;
    option.href = item.address;
    option.tabIndex = -1;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.append(item.text);
    if (item.note || item.count) {
      const more = document.createElement("span");
      more.textContent = [item.note, item.count || ""].filter(Boolean).join(" · ");
      option.append(more);
    }
    return option;
  };
  const show = (groups) => {
    list.replaceChildren(...groups.map((group, first) => {
      const part = document.createElement("div");
      part.setAttribute("role", "group");
      part.setAttribute("aria-label", group.name);
      const name = document.createElement("p");
      name.textContent = group.name;
      name.setAttribute("aria-hidden", "true");
      part.append(name, ...group.items.map((item, index) => line(item, `s-${first}-${index}`)));
      return part;
    }));
    at = -1;
    list.hidden = groups.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
  };
  const ask = async () => {
    const typed = box.value.trim();
    const mine = ++asked;
    if (typed.length < 2) { close(); return; }
    try {
      const answer = await fetch("/suggest.json?q=" + encodeURIComponent(box.value));
      const told = answer.ok ? await answer.json() : { groups: [] };
      if (mine === asked) show(told.groups);
    } catch (offline) { close(); }
  };
  box.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(ask, 120); });
  box.addEventListener("blur", () => setTimeout(close, 150));
  box.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") { mark(at + 1); event.preventDefault(); }
    else if (event.key === "ArrowUp") { mark(at < 0 ? -1 : at - 1); event.preventDefault(); }
    else if (event.key === "Escape") { close(); event.preventDefault(); }
    else if (event.key === "Enter" && at >= 0) { location.href = options()[at].href; event.preventDefault(); }
  });
})();

// What narrows, orders or takes back a search changes the page in its place: nothing jumps, the focus stays where it was,
// and those who listen hear the new count. Whatever fails is an ordinary link again.
(() => {
  const live = document.getElementById("live");
  const changing = ".facet a.v, .facet a.no, .read a, main .chips a, main .bars a, main .told a, .bar [aria-label=Sort] a";
  const top = (element) => element.getBoundingClientRect().top;
  let shown = location.pathname + location.search;
  let asked = 0;
  let telling = 0;

  // The link on the new page that is this one: in the same part with the same words, else at the same place.
  const words = (link) => ((link.matches(".facet a") && link.parentNode.querySelector(".t")) || link).textContent;
  const again = (link) => {
    const facet = link.closest(".facet");
    const part = (facet ? `#${facet.id}` : [".read", ".chips", ".bars", ".told", ".bar"].find((name) => link.closest(name))) + " a";
    const at = [...document.querySelectorAll(part)].indexOf(link);
    const said = words(link);
    return () => {
      const all = [...document.querySelectorAll(part)];
      return all.find((other) => words(other) === said) || all[Math.min(at, all.length - 1)] || document.getElementById("main");
    };
  };

  const put = (next) => {
    const open = [...document.querySelectorAll("details.tools")].map((tools) => tools.open);
    const form = document.querySelector(".ask form");
    form.elements.q.value = next.querySelector("#q").value;
    while (form.nextSibling) form.nextSibling.remove();
    let beside = next.querySelector(".ask form").nextSibling;
    while (beside) { const after = beside.nextSibling; form.parentNode.append(beside); beside = after; }
    const frame = (page) => [...page.body.children].filter((part) => !part.matches(".skip, .mast, .ask, #live"));
    frame(document).forEach((old) => old.remove());
    document.querySelector(".ask").after(...frame(next));
    document.querySelectorAll("details.tools").forEach((tools, at) => { tools.open = open[at] || false; });
    document.title = next.title;
    document.querySelectorAll("link[rel=canonical], link[rel=alternate]").forEach((old) => old.remove());
    document.head.append(...next.querySelectorAll("link[rel=canonical], link[rel=alternate]"));
  };
  const tell = () => {
    clearTimeout(telling);
    live.textContent = "";
    telling = setTimeout(() => { live.textContent = document.querySelector("h1").firstChild.textContent.trim(); }, 500);
  };
  const turn = async (address, link) => {
    const mine = ++asked;
    const find = link && again(link);
    const before = link && top(link);
    try {
      const answer = await fetch(address);
      const next = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (mine !== asked) return;
      if (!answer.ok || !next.getElementById("main")) throw new Error(String(answer.status));
      put(next);
    } catch (failed) { if (mine === asked) location.href = address; return; }
    if (link) history.pushState(null, "", address);
    shown = location.pathname + location.search;
    tell();
    if (!find) return;
    const to = find();
    to.focus({ preventScroll: true });
    if (to.id !== "main") window.scrollBy(0, top(to) - before);
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const ours = link && link.matches(changing) && link.pathname === "/search" && document.querySelector("main .bar, main .leave");
    if (!ours || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    turn(link.href, link);
  });
  addEventListener("popstate", () => { if (location.pathname + location.search !== shown) turn(location.href, null); });
})();
